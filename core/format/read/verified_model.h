// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "format/read/read_context.h"

#include "base/result.h"

#include "schema_generated.h"

/// Only for sources of `format`.
namespace format {

/// The root table of the file after the flatbuffers verifier accepted all of it. It lies in the context's file. Errors:
/// NotAModel, Truncated, CorruptFlatbuffer, UnsupportedSchemaVersion.
base::Result<const schema::Model*> verified(const ReadContext& context);

} // namespace format
