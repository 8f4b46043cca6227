// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "image_data/image_reader.h"

#include "base/file.h"
#include "base/text.h"

#include <QByteArray>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QSize>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <system_error>

namespace image_data {
namespace {

namespace fs = std::filesystem;
using base::Code;
using base::Error;

/// Enough for any photograph; above it a small file could ask for gigabytes.
constexpr qint64 pixelLimit = 50'000'000;

Code codeOf(QImageReader::ImageReaderError error) {
    switch (error) {
    case QImageReader::FileNotFoundError:
        return Code::FileNotFound;
    case QImageReader::DeviceError:
        return Code::FileNotReadable;
    case QImageReader::UnsupportedFormatError:
        return Code::UnknownFormat;
    case QImageReader::InvalidDataError:
    case QImageReader::UnknownError:
        break;
    }
    return Code::CorruptData;
}

base::Status checkFile(const fs::path& path) {
    std::error_code failure;
    if (!fs::exists(path, failure))
        return Error{Code::FileNotFound, path.string(), {}};
    // Opening a pipe would wait for its writer.
    if (!fs::is_regular_file(path, failure))
        return Error{Code::FileNotReadable, path.string(), "not a regular file"};
    return {};
}

base::Status checkFormat(const QImageReader& reader, const fs::path& path) {
    const std::array<QByteArray, 4> known = {"png", "jpeg", "jpg", "bmp"};
    const auto format = reader.format();
    if (format.isEmpty())
        return Error{codeOf(reader.error()), path.string(), "the content is no PNG, JPEG or BMP"};
    if (std::find(known.begin(), known.end(), format) == known.end())
        return Error{Code::UnknownFormat, path.string(), format.toStdString() + " is no PNG, JPEG or BMP"};
    const auto size = reader.size();
    if (qint64{size.width()} * size.height() > pixelLimit)
        return Error{Code::LimitExceeded, path.string(),
            base::format("%d×%d pixels, at most %lld are read", size.width(), size.height(),
                static_cast<long long>(pixelLimit))};
    return {};
}

std::uint32_t littleEndian(std::span<const std::byte> bytes, std::size_t offset, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= std::to_integer<std::uint32_t>(bytes[offset + i]) << (8 * i);
    return value;
}

/// The header of a bitmap: at 10 where the pixels begin, at 28 their bits, at 30 the compression (0 and 3: none). Rows
/// are filled up to four bytes.
bool isWholeBitmap(std::span<const std::byte> bytes, const QSize& size) {
    constexpr std::size_t headerSize = 54;
    if (bytes.size() < headerSize)
        return false;
    const auto compression = littleEndian(bytes, 30, 4);
    if (compression != 0 && compression != 3)
        return true;
    const auto bits = std::uint64_t{littleEndian(bytes, 28, 2)} * static_cast<std::uint64_t>(size.width());
    const auto rows = static_cast<std::uint64_t>(size.height());
    return littleEndian(bytes, 10, 4) + (bits + 31) / 32 * 4 * rows <= bytes.size();
}

bool isWholeJpeg(std::span<const std::byte> bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return text.rfind("\xff\xd9") != std::string_view::npos; // the mark of the end
}

/// The decoders of these two give gray or black pixels for what is missing in a file that was cut, without an error.
base::Status checkWhole(const QImageReader& reader, const fs::path& path) {
    const auto format = reader.format();
    if (format == "png")
        return {};
    TRY_ASSIGN(const auto bytes, base::mapFile(path));
    if (format == "bmp" ? isWholeBitmap(bytes.span(), reader.size()) : isWholeJpeg(bytes.span()))
        return {};
    return Error{Code::CorruptData, path.string(), "the image ends too early"};
}

data::Image packed(const QImage& rgb) {
    data::Image image{rgb.width(), rgb.height(), {}};
    const auto rowLength = static_cast<std::size_t>(rgb.width()) * 3;
    image.rgb.reserve(rowLength * static_cast<std::size_t>(rgb.height()));
    for (int row = 0; row < rgb.height(); ++row) {
        const auto* line = rgb.constScanLine(row); // padded to four bytes
        image.rgb.insert(image.rgb.end(), line, line + rowLength);
    }
    return image;
}

} // namespace

base::Result<data::Image> readImage(const fs::path& path) {
    TRY(checkFile(path));
    QImageReader reader(QFile::decodeName(path.c_str()));
    reader.setDecideFormatFromContent(true);
    TRY(checkFormat(reader, path));
    TRY(checkWhole(reader, path));
    const auto decoded = reader.read();
    if (decoded.isNull())
        return Error{codeOf(reader.error()), path.string(), reader.errorString().toStdString()};
    const auto rgb = decoded.convertToFormat(QImage::Format_RGB888);
    if (rgb.isNull())
        return Error{Code::OutOfMemory, path.string(), {}};
    return packed(rgb);
}

data::ImageReader imageReader() {
    return readImage;
}

} // namespace image_data
