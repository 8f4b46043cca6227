// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/settings.h"
#include "app/inspect/model_page.h"

#include <array>

class QLabel;
class QTabWidget;
class QTextBrowser;

namespace widgets {
class FactModel;
class TablePanel;
} // namespace widgets

namespace app {

/// What a file holds beside tensors and operators: subgraphs, signatures, operator codes, buffers, metadata with the
/// author's notes, normalization and label files.
class FilePage : public ModelPage {
    Q_OBJECT
public:
    enum Part { Subgraphs, Signatures, OperatorCodes, Buffers, Metadata, PartCount };

    explicit FilePage(Session& session, QWidget* parent = nullptr);
    widgets::TablePanel* table(Part part) const { return m_tables[part]; }
    void showPart(Part part);
    /// What stands below the metadata: the author's notes in words.
    QString notes() const;

    void exportPage() override;
    void focusFilter() override;
    void saveTables() override;

Q_SIGNALS:
    /// A row was double-clicked: its place is selected already.
    void placeActivated();

protected:
    void showModel(const OpenModel& open, const widgets::Selected& selected) override;

private:
    void addTable(Part part, const char* name, const QString& title, const QString& emptyText);
    void fill(Part part);
    void follow(Part part, int row);
    void readNotes();

    QTabWidget* m_tabs;
    QTextBrowser* m_notes;
    std::array<widgets::FactModel*, PartCount> m_models{};
    std::array<widgets::TablePanel*, PartCount> m_tables{};
    std::array<bool, PartCount> m_isFilled{};
};

} // namespace app
