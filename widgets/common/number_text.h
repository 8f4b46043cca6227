// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/summary.h"
#include "model/tensor.h"

#include <QString>

/// Numbers and names as the window shows them: through QLocale, see "Numbers" in the look of the program.
namespace widgets {

QString shapeText(const model::Shape& shape);         ///< 1×32×32×3
QString shapeText(const model::Tensor& tensor);       ///< dynamic dimensions as "?"
QString sizeText(std::size_t bytes);                  ///< 3.41 MiB
QString scaleText(double scale);                      ///< 6 significant digits, scientific below 1e-4
QString exactText(double value);                      ///< as many digits as give the value back
QString decibelText(double sqnr);                     ///< one decimal; "∞" without error
QString percentText(double share);                    ///< 0.855 → 85.5 %
QString secondsText(double seconds);                  ///< µs or ms with 3 digits
QString countText(quint64 count);                     ///< digit groups
QString typeText(model::TensorType type);             ///< "int8"
QString tensorText(int index, const QString& name);   ///< "T#12 name"
QString operatorText(int index, const QString& name); ///< "Op#7 CONV_2D"

} // namespace widgets
