// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/zip_writer.h"

#include "data/arrays/zip_archive.h"

#include "support/data_support.h"

class TestZipWriter : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatLibzipWrites();
    void writesMoreMembersThanTheOldLimit();
    void nothing();
    void stopsWhereTheSinkDoes();
};

namespace {

std::string textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string written(const std::vector<std::pair<std::string, std::string>>& members) {
    std::string file;
    const base::Sink sink = [&file](std::span<const std::byte> bytes) {
        file += textOf(bytes);
        return base::Status();
    };
    data::ZipWriter archive(sink);
    for (const auto& [name, content] : members)
        if (!archive.add(name, std::as_bytes(std::span(content))))
            return {};
    return archive.finish() ? file : std::string();
}

} // namespace

void TestZipWriter::writesWhatLibzipWrites() {
    // zip_file_add of two members, stored, 1980-01-01
    const QByteArray expected =
        "504b03040a0000000000000021002639f4cb09000000090000000100000061313233343536373839504b03040a000008"
        "00000000210000000000000000000000000002000000c3a9504b01023f030a0000000000000021002639f4cb09000000"
        "09000000010000000000000000000000b6810000000061504b01023f030a000008000000002100000000000000000000"
        "000000020000000000000000000000b68128000000c3a9504b050600000000020002005f000000480000000000";
    QCOMPARE(QByteArray::fromStdString(written({{"a", "123456789"}, {"\u00e9", ""}})).toHex(), expected);
}

void TestZipWriter::writesMoreMembersThanTheOldLimit() {
    std::vector<std::pair<std::string, std::string>> members;
    for (int k = 0; k < 66000; ++k)
        members.emplace_back(std::to_string(k), k % 1000 == 0 ? "content" : "");
    const support::Folder folder;
    const auto read = data::readZip(folder.write("many.zip", written(members)), std::size_t{1} << 20);
    VERIFY_OK(read);
    QCOMPARE(read->size(), std::size_t(66000));
    QCOMPARE(textOf(read->at("65000").span()), std::string("content"));
}

void TestZipWriter::nothing() {
    QCOMPARE(QByteArray::fromStdString(written({})).toHex(), QByteArray("504b0506") + QByteArray(36, '0'));
}

void TestZipWriter::stopsWhereTheSinkDoes() {
    const base::Sink sink = [](std::span<const std::byte>) {
        return base::Status(base::Error{base::Code::FileNotWritable, "full", {}});
    };
    data::ZipWriter archive(sink);
    QCOMPARE(support::codeOf(archive.add("a", {})), std::string("FileNotWritable"));
    QCOMPARE(support::codeOf(archive.finish()), std::string("FileNotWritable"));
}

HALFSTEP_TEST(TestZipWriter)
#include "test_zip_writer.moc"
