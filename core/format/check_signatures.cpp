// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/check_parts.h"

#include "base/text.h"

#include <set>

namespace format {

namespace {

using base::Code;
using base::Status;
using model::Signature;
using model::SignatureTensor;

Status checkTensorsOf(const CheckContext& context, const Signature& signature,
    const std::vector<SignatureTensor>& tensors, const char* what) {
    const std::size_t count = context.model.subgraphs[signature.subgraph].tensors.size();
    std::set<std::string_view> names;
    for (const SignatureTensor& tensor : tensors) {
        const auto error = [&](Code code, const std::string& detail) {
            return base::Error{code, {},
                base::format(
                    "signature %s %s %s: %s", signature.key.c_str(), what, tensor.name.c_str(), detail.c_str())};
        };
        if (tensor.tensor >= count)
            return error(Code::SignatureUnknownTensor, base::format("tensor %u of %zu", tensor.tensor, count));
        if (!names.insert(tensor.name).second)
            return error(Code::SignatureDuplicateName, "the name stands there twice");
    }
    return {};
}

Status checkSignature(const CheckContext& context, const Signature& signature) {
    if (signature.subgraph >= context.model.subgraphs.size())
        return base::Error{Code::SubgraphIndexOutOfRange, {},
            base::format("signature %s: subgraph %u of %zu", signature.key.c_str(), signature.subgraph,
                context.model.subgraphs.size())};
    TRY(checkTensorsOf(context, signature, signature.inputs, "input"));
    return checkTensorsOf(context, signature, signature.outputs, "output");
}

} // namespace

Status checkSignatures(const CheckContext& context) {
    std::set<std::string_view> keys;
    for (const Signature& signature : context.model.signatures) {
        TRY(checkSignature(context, signature));
        if (!keys.insert(signature.key).second)
            return base::Error{Code::SignatureDuplicateName, {}, "two signatures have the key " + signature.key};
    }
    return {};
}

} // namespace format
