// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"
#include "ops/kernel.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace inspect {

/// Arithmetic and bytes of one operator at the file's shapes.
struct OperatorCost {
    ops::Cost cost;
    std::size_t constantBytes = 0;   ///< of the constants it reads
    std::size_t activationBytes = 0; ///< of the other tensors it reads and writes
    bool isKnown = false;            ///< false: the operator has no cost rule here
};

struct SubgraphSummary {
    std::string name;
    std::size_t operators = 0;
    std::size_t tensors = 0;
    std::size_t constants = 0;
    std::size_t constantBytes = 0;
    std::uint64_t macs = 0;
    std::map<std::string, std::size_t> operatorCounts; ///< by operator name
    std::vector<OperatorCost> costs;                   ///< by operator
};

/// What a model is, at one glance.
struct Summary {
    std::string
        precision; ///< "float32", "int8", "int8 with float operators", "float16 weights", "dynamic range int8", …
    std::size_t fileSize = 0;
    std::size_t constantBytes = 0; ///< buffers that tensors use, shared ones once
    std::vector<SubgraphSummary> subgraphs;
    std::map<std::string, std::size_t> tensorTypes; ///< number of tensors by type name
    std::string minimumRuntime;                     ///< metadata min_runtime_version, empty where there is none
    bool hasAssociatedFiles = false;
};
Summary summarize(const model::Loaded& loaded);

/// How an operator computes, judged by the types of its tensors: the precision chip in tables and graph.
enum class ComputeKind { Float32, Float16, Int16, Int8, UInt8, Int4, Hybrid, Other };
ComputeKind computeKind(const model::Model& model, const model::Subgraph& subgraph, const model::Operator& op);
/// "float32", "int16x8", "int8", "uint8", "int4", "hybrid", "other"
std::string_view computeKindName(ComputeKind kind);

/// Live activations at each operator and the arena that a greedy planner needs. Static shapes of the file.
struct MemoryReport {
    std::vector<std::size_t> liveBytes; ///< by operator: tensors that are alive while it runs
    std::size_t peakBytes = 0;
    std::size_t peakOperator = 0;
    std::size_t arenaBytes = 0;
    std::size_t variableBytes = 0;
};
MemoryReport memoryReport(const model::Model& model, std::size_t subgraph);

} // namespace inspect
