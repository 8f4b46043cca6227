// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/array.h"

#include "model/model.h"

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace data {

/// One input of a model that a dataset feeds: position k of its subgraph's (or, with a signature, of that signature's
/// sorted) inputs.
struct InputSpec {
    std::string signature; ///< key, empty without signatures
    std::string name;      ///< the signature's name of the input, else the tensor's name
    std::string tensorName;
    std::size_t subgraph = 0;
    std::size_t position = 0; ///< in the subgraph's list of inputs
    std::size_t tensor = 0;
    model::TensorType type = model::TensorType::Float32;
    model::Shape shape;          ///< with 1 for dynamic dimensions
    model::Shape signatureShape; ///< with -1 for dynamic dimensions; equal to `shape` when static
    std::optional<model::QuantizationParameters> quantization;
};

/// The inputs of the main subgraph with the names of the signature that names them (if any), in the subgraph's order.
std::vector<InputSpec> inputsOf(const model::Model& model);
/// The inputs of every signature, signatures in the file's order, each sorted by position; without signatures
/// inputsOf().
std::vector<InputSpec> inputsOfAllSignatures(const model::Model& model);

/// One sample: real values (float32, or the integers of an integer input such as an index) for each input of one
/// subgraph, in the subgraph's order, with the input's shape or that shape without its leading 1.
struct Sample {
    std::size_t subgraph = 0;
    std::vector<Array> inputs;
};

/// Samples in a fixed order. Immutable; sample() may be called from several threads.
class Dataset {
public:
    virtual ~Dataset() = default;
    virtual std::size_t size() const = 0;
    virtual base::Result<Sample> sample(std::size_t index) const = 0;
    /// The subgraph that the sample feeds, known without reading it.
    virtual std::size_t subgraph(std::size_t index) const = 0;
    /// Class of the sample, or nothing.
    virtual std::optional<int> label(std::size_t index) const = 0;
    /// What to call it: a file name, or "#12".
    virtual std::string name(std::size_t index) const = 0;
    /// The image file of the sample, empty when it is none.
    virtual std::filesystem::path imageFile(std::size_t index) const = 0;

    bool hasLabels = false;
    bool isDummy = false;                ///< seeded random numbers: fit for sizes and speed, not for accuracy
    std::vector<std::string> classNames; ///< from labels.txt, by label; may be empty
    std::string description;             ///< "49 images from calibration, resized to 32×32"
};

/// 8-bit RGB, rows from the top, three bytes a pixel.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};
/// Decodes an image file. Handed in by the program: the core decodes none. Thread-safe.
using ImageReader = std::function<base::Result<Image>(const std::filesystem::path&)>;

/// Bilinear and Nearest stretch to the input's size, with half-pixel centres and without smoothing, as tf.image.resize
/// does. Letterbox keeps the aspect and pads with black (pixel 0), as tf.image.resize_with_pad does. CentreCrop cuts
/// the largest centred piece of the input's aspect and stretches it. Both interpolate bilinearly.
enum class Resize { Bilinear, Nearest, Letterbox, CentreCrop };
/// Gray is 0.299 red + 0.587 green + 0.114 blue; an input of one channel always gets gray.
enum class ColorOrder { Rgb, Bgr, Gray };
/// How image pixels (0–255) become the model's real values: real = (pixel · scale + offset − mean[c]) / deviation[c],
/// where c counts the channels in the order that the model gets them.
struct Preparation {
    Resize resize = Resize::Bilinear;
    ColorOrder color = ColorOrder::Rgb;
    double scale = 1;
    double offset = 0;
    std::vector<double> mean;      ///< by channel, or one for all; empty: 0
    std::vector<double> deviation; ///< by channel, or one for all; empty: 1
    bool operator==(const Preparation&) const = default;
};
/// As people and files write them: "bilinear", "nearest", "letterbox", "centre-crop"; "rgb", "bgr", "gray".
std::string_view resizeName(Resize resize);
std::string_view colorName(ColorOrder color);
std::optional<Resize> resizeFromName(std::string_view name);
std::optional<ColorOrder> colorFromName(std::string_view name);
/// As JSON and back (schema in resources/schemas/preparation.schema.json). Unknown keys are errors (BadRecipe).
std::string toJson(const Preparation& preparation);
base::Result<Preparation> preparationFromJson(std::string_view json, std::string_view name);

struct OpenOptions {
    std::optional<Preparation> preparation;   ///< absent: `preparation.json` in the folder, else the default
    ImageReader imageReader;                  ///< empty: images are refused with NoImageReader
    std::optional<model::TensorType> rawType; ///< for raw binaries
    model::Shape rawShape;                    ///< of one sample
    std::string labels;     ///< a csv (`file,label` or one label a line), or `FILE.npz:KEY`; empty: the default places
    std::uint64_t seed = 0; ///< of dummy data
    std::size_t dummySamples = 100;
};

/// Opens samples for these inputs. `source`: a folder of images (class subfolders give labels), a list file, .npz,
/// .npy, a raw little-endian binary, or "random" (dummy data). The first axis of an array is always the samples. Keys
/// of a .npz, the first that fits: `<signature>/<input>`, the input's name, the tensor's name, `in<k>`; with one input
/// also the only array that is neither `label` nor `labels`.
base::Result<std::shared_ptr<const Dataset>> open(
    const std::string& source, std::span<const InputSpec> inputs, const OpenOptions& options);

/// Stored bytes of a tensor from real values: float stays, quantized types by the runtime's QUANTIZE rule
/// (q = clamp(round(x / scale) + zero point), ties away from zero, float32 division), unquantized integers are cast
/// (a fraction or a value out of range is an error). `quantization` may be null.
base::Result<base::Bytes> encode(
    const Array& real, model::TensorType type, const model::QuantizationParameters* quantization);
/// Real values (float32) of stored bytes: scale · (q − zero point), per axis too.
base::Result<std::vector<float>> decode(std::span<const std::byte> stored, model::TensorType type,
    const model::Shape& shape, const model::QuantizationParameters* quantization);

} // namespace data
