// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/channel_bins.h"
#include "inspect/tensor_stats.h"
#include "support/test_main.h"

#include <numeric>

class TestChannelBins : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void countsEveryValueOnce();
    void agreesWithTheStatistics();
    void oneChannelHasItsOwnRange();
    void storedIntegersHaveABinEach();
    void refusesWhatIsNoConstant();
    void stops();

private:
    void openModel() {
        m_loaded = *format::read(HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.int8.tflite");
        const auto& graph = m_loaded.model->subgraphs[0];
        for (std::size_t i = 0; i < graph.tensors.size(); ++i)
            if (graph.tensors[i].isQuantized() && graph.tensors[i].quantization->isPerAxis() &&
                graph.tensors[i].type == model::TensorType::Int8)
                m_tensor = i;
    }
    const model::Tensor& tensor() const { return m_loaded.model->subgraphs[0].tensors[m_tensor]; }
    base::Result<inspect::ChannelBins> bins(const inspect::ChannelBinsOptions& options) {
        base::Progress progress;
        return inspect::channelBins(*m_loaded.model, 0, m_tensor, options, progress);
    }

    model::Loaded m_loaded;
    std::size_t m_tensor = 0;
};

void TestChannelBins::countsEveryValueOnce() {
    openModel();
    const auto all = bins({});
    QVERIFY(all);
    const auto channels = tensor().quantization->scale.size();
    QCOMPARE(all->channels(), channels);
    QCOMPARE(all->axis, int(tensor().quantization->quantizedDimension));
    const auto each = *model::elementCount(tensor().shape) / channels;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        std::size_t sum = 0;
        for (std::size_t bin = 0; bin < all->bins; ++bin)
            sum += all->count(channel, bin);
        QCOMPARE(sum, each);
    }
}

void TestChannelBins::agreesWithTheStatistics() {
    openModel();
    base::Progress progress;
    const auto stats = inspect::tensorStats(*m_loaded.model, 0, m_tensor, {.bins = 64}, progress);
    const auto all = bins({.bins = 64});
    QVERIFY(stats && all);
    QCOMPARE(all->low, stats->binLow);
    QCOMPARE(all->high, stats->binHigh);
    for (std::size_t bin = 0; bin < 64; ++bin) {
        std::size_t sum = 0;
        for (std::size_t channel = 0; channel < all->channels(); ++channel)
            sum += all->count(channel, bin);
        QCOMPARE(std::uint64_t{sum}, stats->bins[bin]);
    }
}

void TestChannelBins::oneChannelHasItsOwnRange() {
    openModel();
    base::Progress progress;
    const auto stats = inspect::tensorStats(*m_loaded.model, 0, m_tensor, {}, progress);
    const auto one = bins({.channel = 1});
    QVERIFY(stats && one);
    QCOMPARE(one->channels(), std::size_t{1});
    QCOMPARE(one->low, double(stats->channels[1].min));
    QCOMPARE(one->high, double(stats->channels[1].max));
    QVERIFY(!bins({.channel = 4096}));
}

void TestChannelBins::storedIntegersHaveABinEach() {
    openModel();
    const auto all = bins({.isStored = true});
    QVERIFY(all);
    QVERIFY(all->low >= -128.5 && all->high <= 127.5);
    QCOMPARE(all->high - all->low, double(all->bins));
    const auto codes = m_loaded.model->dataOf(tensor()).as<std::int8_t>();
    std::size_t largest = 0;
    for (std::size_t channel = 0; channel < all->channels(); ++channel)
        largest += all->count(channel, all->bins - 1);
    QCOMPARE(
        largest, std::size_t(std::count(codes.begin(), codes.end(), *std::max_element(codes.begin(), codes.end()))));
}

void TestChannelBins::refusesWhatIsNoConstant() {
    openModel();
    base::Progress progress;
    const auto input = std::size_t(m_loaded.model->subgraphs[0].inputs[0]);
    const auto result = inspect::channelBins(*m_loaded.model, 0, input, {}, progress);
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::Code::MissingInput);
}

void TestChannelBins::stops() {
    openModel();
    base::Progress progress;
    progress.cancel();
    const auto result = inspect::channelBins(*m_loaded.model, 0, m_tensor, {}, progress);
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::Code::Cancelled);
}

HALFSTEP_TEST(TestChannelBins)
#include "test_channel_bins.moc"
