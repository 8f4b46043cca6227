// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspect/fact_page.h"

#include <array>

class QTextBrowser;

namespace app {

/// What a file holds beside tensors and operators: subgraphs, signatures, operator codes, buffers, metadata with the
/// author's notes, normalization and label files.
class FilePage : public FactPage {
    Q_OBJECT
public:
    enum Part { Subgraphs, Signatures, OperatorCodes, Buffers, Metadata, PartCount };

    explicit FilePage(Session& session, QWidget* parent = nullptr);
    void showPart(Part part);
    /// What stands below the metadata: the author's notes in words.
    QString notes() const;

protected:
    void showModel(const OpenModel& open, const widgets::Selected& selected) override;

private:
    void fill(Part part);
    void readNotes();

    QTabWidget* m_tabs;
    QTextBrowser* m_notes;
    std::array<bool, PartCount> m_isFilled{};
};

} // namespace app
