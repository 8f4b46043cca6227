// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/checks/check_parts.h"

#include "base/text.h"

#include <algorithm>
#include <set>
#include <string_view>

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

/// The runtime sets and gives only what the subgraph takes and gives.
void remarkStrangers(const CheckContext& context, const Signature& signature,
    const std::vector<SignatureTensor>& tensors, const std::vector<std::int32_t>& ends, const char* what) {
    for (const SignatureTensor& tensor : tensors)
        if (std::find(ends.begin(), ends.end(), static_cast<std::int32_t>(tensor.tensor)) == ends.end())
            context.remarkTensor(base::Severity::Warning, signature.subgraph, tensor.tensor,
                base::format("Signature %s calls it an %s, its subgraph does not.", signature.key.c_str(), what));
}

Status checkSignature(const CheckContext& context, const Signature& signature) {
    if (signature.subgraph >= context.model.subgraphs.size())
        return base::Error{Code::SubgraphIndexOutOfRange, {},
            base::format("signature %s: subgraph %u of %zu", signature.key.c_str(), signature.subgraph,
                context.model.subgraphs.size())};
    TRY(checkTensorsOf(context, signature, signature.inputs, "input"));
    TRY(checkTensorsOf(context, signature, signature.outputs, "output"));
    const model::Subgraph& subgraph = context.model.subgraphs[signature.subgraph];
    remarkStrangers(context, signature, signature.inputs, subgraph.inputs, "input");
    remarkStrangers(context, signature, signature.outputs, subgraph.outputs, "output");
    return {};
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
