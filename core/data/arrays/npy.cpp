// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// A .npy file: the bytes 93 'N' 'U' 'M' 'P' 'Y', a major and a minor version, the length of the header (two bytes in
// version 1, four in versions 2 and 3, little-endian), the header, then the elements. The header is a dictionary
// written as in Python, {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }, padded with blanks and ended by a
// line feed so that the elements begin at a multiple of 64 (16 in old files). `descr` is a byte order (< little, > big,
// = this machine's, | does not matter), a kind (b bool, i signed, u unsigned, f float, c complex, S byte strings) and
// the bytes of an element. In Fortran order the first index runs fastest.
#include "data/arrays/npy.h"

#include "data/arrays/element.h"

#include "base/checked.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <optional>
#include <string>

namespace data {
namespace {

using base::Code;
using base::Error;
using model::TensorType;

static_assert(std::endian::native == std::endian::little);

constexpr std::string_view magic = "\x93NUMPY";
constexpr std::size_t rankLimit = 64;

struct ElementKind {
    std::string_view descr; ///< without the byte order
    TensorType type;
};
constexpr std::array kinds = {
    ElementKind{"f2", TensorType::Float16},
    ElementKind{"f4", TensorType::Float32},
    ElementKind{"f8", TensorType::Float64},
    ElementKind{"i1", TensorType::Int8},
    ElementKind{"i2", TensorType::Int16},
    ElementKind{"i4", TensorType::Int32},
    ElementKind{"i8", TensorType::Int64},
    ElementKind{"u1", TensorType::UInt8},
    ElementKind{"u2", TensorType::UInt16},
    ElementKind{"u4", TensorType::UInt32},
    ElementKind{"u8", TensorType::UInt64},
    ElementKind{"b1", TensorType::Bool},
    ElementKind{"c8", TensorType::Complex64},
    ElementKind{"c16", TensorType::Complex128},
};

struct Header {
    std::string descr;
    bool isFortran = false;
    model::Shape shape;
};

/// Reads the dictionary of a header, no more of Python than that.
class HeaderParser {
public:
    explicit HeaderParser(std::string_view text) : m_text(text) {}

    /// Nothing where it is no such dictionary, or where a key is missing, unknown or there twice.
    std::optional<Header> parse() {
        if (!take('{'))
            return std::nullopt;
        while (!take('}'))
            if (!entry() || !(take(',') || next() == '}'))
                return std::nullopt;
        if (next() != '\0' || m_seen != 7)
            return std::nullopt;
        return std::move(m_header);
    }

private:
    bool entry() {
        const auto key = string();
        if (!key || !take(':'))
            return false;
        const int bit = *key == "descr" ? 1 : *key == "fortran_order" ? 2 : *key == "shape" ? 4 : 0;
        if (bit == 0 || (m_seen & bit) != 0)
            return false;
        m_seen |= bit;
        return bit == 1 ? descr() : bit == 2 ? boolean() : tuple();
    }

    bool descr() {
        auto text = string();
        if (!text)
            return false;
        m_header.descr = *std::move(text);
        return true;
    }

    bool boolean() {
        m_header.isFortran = takeWord("True");
        return m_header.isFortran || takeWord("False");
    }

    bool tuple() {
        if (!take('('))
            return false;
        while (!take(')')) {
            const auto dimension = integer();
            if (!dimension || m_header.shape.size() == rankLimit || !(take(',') || next() == ')'))
                return false;
            m_header.shape.push_back(*dimension);
        }
        return true;
    }

    std::optional<std::int32_t> integer() {
        next();
        std::size_t length = 0;
        while (length < m_text.size() && m_text[length] >= '0' && m_text[length] <= '9')
            ++length;
        std::int64_t value = 0;
        if (!base::parseNumber(m_text.substr(0, length), value))
            return std::nullopt;
        m_text.remove_prefix(length);
        take('L'); // Python 2 wrote long integers so
        return base::checkedCast<std::int32_t>(value);
    }

    std::optional<std::string> string() {
        const char quote = next();
        if (quote != '\'' && quote != '"')
            return std::nullopt;
        const auto end = m_text.find(quote, 1);
        if (end == std::string_view::npos)
            return std::nullopt;
        std::string text(m_text.substr(1, end - 1));
        m_text.remove_prefix(end + 1);
        return text;
    }

    bool takeWord(std::string_view word) {
        next();
        const bool fits = m_text.starts_with(word);
        m_text.remove_prefix(fits ? word.size() : 0);
        return fits;
    }

    bool take(char letter) {
        const bool fits = next() == letter;
        m_text.remove_prefix(fits ? 1 : 0);
        return fits;
    }

    /// The next letter that is no blank; 0 at the end.
    char next() {
        const auto start = std::min(m_text.find_first_not_of(" \t\n"), m_text.size());
        m_text.remove_prefix(start);
        return m_text.empty() ? '\0' : m_text.front();
    }

    std::string_view m_text;
    Header m_header;
    int m_seen = 0;
};

Error corrupt(std::string_view name, std::string detail) {
    return {Code::CorruptData, std::string(name), std::move(detail)};
}

struct Parts {
    std::string_view header;
    std::size_t bodyOffset = 0;
};

base::Result<Parts> partsOf(const base::Bytes& bytes, std::string_view name) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!text.starts_with(magic))
        return corrupt(name, "does not begin as a .npy file does");
    if (text.size() < magic.size() + 4)
        return corrupt(name, "ends inside the header of .npy");
    const int version = text[magic.size()];
    if (version < 1 || version > 3)
        return corrupt(name, "version " + std::to_string(static_cast<unsigned char>(version)) + " of .npy");
    const std::size_t lengthBytes = version == 1 ? 2 : 4;
    const auto start = magic.size() + 2 + lengthBytes;
    if (text.size() < start)
        return corrupt(name, "ends inside the header of .npy");
    std::uint32_t length = 0;
    std::memcpy(&length, text.data() + magic.size() + 2, lengthBytes);
    if (length > text.size() - start)
        return corrupt(name, "ends inside the header of .npy");
    return Parts{text.substr(start, length), start + length};
}

base::Result<TensorType> typeOf(const std::string& descr, std::string_view name) {
    const bool hasOrder = !descr.empty() && std::string_view("<>=|").find(descr.front()) != std::string_view::npos;
    const auto kind = std::string_view(descr).substr(hasOrder ? 1 : 0);
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& known) { return known.descr == kind; });
    if (found == kinds.end())
        return Error{Code::TypeMismatch, std::string(name), "elements of numpy type " + descr};
    return found->type;
}

/// Swaps the bytes of every number of `width` bytes.
void swapBytes(std::vector<std::byte>& bytes, std::size_t width) {
    for (std::size_t i = 0; i + width <= bytes.size(); i += width)
        std::reverse(
            bytes.begin() + static_cast<std::ptrdiff_t>(i), bytes.begin() + static_cast<std::ptrdiff_t>(i + width));
}

/// First index fastest -> last index fastest.
std::vector<std::byte> rowMajor(const std::vector<std::byte>& columns, const model::Shape& shape, std::size_t width) {
    std::vector<std::byte> rows(columns.size());
    std::vector<std::size_t> stride(shape.size(), width);
    for (std::size_t axis = 1; axis < shape.size(); ++axis)
        stride[axis] = stride[axis - 1] * static_cast<std::size_t>(shape[axis - 1]);
    std::vector<std::int32_t> index(shape.size(), 0);
    std::size_t from = 0;
    for (std::size_t to = 0; to + width <= rows.size(); to += width) {
        std::memcpy(rows.data() + to, columns.data() + from, width);
        for (std::size_t axis = shape.size(); axis-- > 0;) {
            from += stride[axis];
            if (++index[axis] < shape[axis])
                break;
            from -= stride[axis] * static_cast<std::size_t>(shape[axis]);
            index[axis] = 0;
        }
    }
    return rows;
}

bool isAligned(const base::Bytes& bytes, std::size_t width) {
    return reinterpret_cast<std::uintptr_t>(bytes.data()) % width == 0;
}

/// Bytes of one of the numbers that elements consist of.
std::size_t numberWidth(TensorType type) {
    const auto width = static_cast<std::size_t>(model::bitWidth(type)) / 8;
    const bool isComplex = type == TensorType::Complex64 || type == TensorType::Complex128;
    return isComplex ? width / 2 : width;
}

/// The elements as an Array keeps them; shares `body` where nothing is to be changed.
base::Bytes ordered(const base::Bytes& body, const Header& header, TensorType type, Alignment alignment) {
    const auto width = static_cast<std::size_t>(model::bitWidth(type)) / 8;
    const auto number = numberWidth(type);
    const bool isBig = header.descr.front() == '>' && number > 1;
    const bool isFortran = header.isFortran && header.shape.size() > 1;
    if (!isBig && !isFortran && (alignment == Alignment::Any || isAligned(body, number)))
        return body;
    std::vector<std::byte> bytes(body.span().begin(), body.span().end());
    if (isBig)
        swapBytes(bytes, number);
    if (isFortran)
        bytes = rowMajor(bytes, header.shape, width);
    return base::Bytes::own(std::move(bytes));
}

/// A tensor of strings (their number, number + 1 offsets, all int32, then the characters) as equally long byte strings.
struct Strings {
    std::size_t width = 1;
    std::vector<std::byte> bytes;
};
std::optional<Strings> fixedWidth(const Array& array) {
    const auto offsets = array.bytes.as<std::int32_t>();
    const auto count = model::elementCount(array.shape);
    if (!count || offsets.size() < *count + 2 || !std::in_range<std::int32_t>(*count) ||
        offsets[0] != static_cast<std::int32_t>(*count))
        return std::nullopt;
    Strings strings;
    for (std::size_t i = 1; i <= *count; ++i) {
        if (offsets[i] < 0 || offsets[i + 1] < offsets[i] || !std::cmp_less_equal(offsets[i + 1], array.bytes.size()))
            return std::nullopt;
        strings.width = std::max(strings.width, static_cast<std::size_t>(offsets[i + 1] - offsets[i]));
    }
    strings.bytes.resize(strings.width * *count);
    for (std::size_t i = 0; i < *count; ++i)
        std::memcpy(strings.bytes.data() + i * strings.width, array.bytes.data() + offsets[i + 1],
            static_cast<std::size_t>(offsets[i + 2] - offsets[i + 1]));
    return strings;
}

std::string descrOf(TensorType type) {
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.type == type; });
    const bool hasOrder = model::bitWidth(type) > 8;
    return (hasOrder ? "<" : "|") + std::string(found->descr);
}

bool isNumpyType(TensorType type) {
    return std::any_of(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.type == type; });
}

std::string shapeLiteral(const model::Shape& shape) {
    std::string text;
    for (const auto dimension : shape)
        text += (text.empty() ? "" : ", ") + std::to_string(dimension);
    return "(" + text + (shape.size() == 1 ? ",)" : ")");
}

std::vector<std::byte> file(const std::string& descr, const model::Shape& shape, std::span<const std::byte> body) {
    std::string text = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shapeLiteral(shape) + ", }";
    constexpr std::size_t alignment = 64;
    const auto fixed = magic.size() + 4;
    text.append(alignment - 1 - (fixed + text.size()) % alignment, ' ');
    text += '\n';
    const auto length = static_cast<std::uint16_t>(text.size());
    const std::string start =
        std::string(magic) + '\x01' + '\0' + static_cast<char>(length & 0xff) + static_cast<char>(length >> 8) + text;
    std::vector<std::byte> bytes(start.size() + body.size());
    std::memcpy(bytes.data(), start.data(), start.size());
    if (!body.empty())
        std::memcpy(bytes.data() + start.size(), body.data(), body.size());
    return bytes;
}

/// The type that numpy can hold: packed integers as whole bytes, bfloat16 as float32, the rest as raw bytes.
Array forNumpy(const Array& array) {
    const auto type = array.type == TensorType::BFloat16 ? TensorType::Float32 : wholeByteType(array.type);
    if (isNumpyType(type))
        if (auto plain = converted(array, type, {}))
            return *std::move(plain);
    return {TensorType::UInt8, {static_cast<std::int32_t>(std::min<std::size_t>(array.bytes.size(), INT32_MAX))},
        array.bytes};
}

} // namespace

base::Result<Array> readNpy(const base::Bytes& bytes, std::string_view name, Alignment alignment) {
    TRY_ASSIGN(const auto parts, partsOf(bytes, name));
    const auto header = HeaderParser(parts.header).parse();
    if (!header)
        return corrupt(name, "the header of .npy does not give descr, fortran_order and shape");
    TRY_ASSIGN(const auto type, typeOf(header->descr, name));
    const auto count = model::elementCount(header->shape);
    const auto size = count ? model::byteSize(type, *count) : std::nullopt;
    if (!size)
        return corrupt(name, "shape " + base::shapeText(header->shape) + " is larger than any memory");
    const auto body = bytes.slice(parts.bodyOffset, bytes.size() - parts.bodyOffset);
    if (body.size() != *size)
        return corrupt(name, base::shapeText(header->shape) + " of " + std::string(model::typeName(type)) + " needs " +
                                 std::to_string(*size) + " bytes, there are " + std::to_string(body.size()));
    return Array{type, header->shape, ordered(body, *header, type, alignment)};
}

Array aligned(Array array) {
    if (!isAligned(array.bytes, std::max<std::size_t>(1, numberWidth(array.type))))
        array.bytes = base::Bytes::copyOf(array.bytes.span());
    return array;
}

std::vector<std::byte> toNpy(const Array& array) {
    if (isNumpyType(array.type))
        return file(descrOf(array.type), array.shape, array.bytes.span());
    if (array.type == TensorType::String)
        if (const auto strings = fixedWidth(array))
            return file("|S" + std::to_string(strings->width), array.shape, strings->bytes);
    const auto plain = forNumpy(array);
    return file(descrOf(plain.type), plain.shape, plain.bytes.span());
}

} // namespace data
