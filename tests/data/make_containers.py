#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Makes the files in models/ that hold models inside: bundle.litertlm and packed.zip.

The bundle comes from LiteRT-LM's own builder (package litert-lm-builder, 0.18.1): a tokenizer that looks like a model
where a model might begin, then two models. The builder writes the time and a random number into the header, so the bytes
differ from run to run; the sections do not.

The archive is as people send them: a folder, deflated members, what a Mac leaves beside them, and a model that carries
its labels in an archive of its own.
"""
import io
import pathlib
import tempfile
import zipfile

from litert_lm_builder import litertlm_builder as builder

MODELS = pathlib.Path(__file__).parent / "models"
Purpose = builder.TfLiteModelType


def make_bundle():
    with tempfile.TemporaryDirectory() as folder:
        decoy = pathlib.Path(folder) / "tokenizer.model"
        decoy.write_bytes(b"\x1c\x00\x00\x00TFL3 but a tokenizer all the same")
        bundle = builder.LitertLmFileBuilder()
        bundle.add_system_metadata(builder.Metadata(key="Authors", value="Halfstep", dtype=builder.DType.STRING))
        bundle.add_sentencepiece_tokenizer(str(decoy))
        bundle.add_tflite_model(str(MODELS / "autoencoder.int8.tflite"), Purpose.EMBEDDER)
        bundle.add_tflite_model(str(MODELS / "tiny_conv.int8.tflite"), Purpose.PREFILL_DECODE, backend_constraint="cpu")
        with open(MODELS / "bundle.litertlm", "wb") as stream:
            bundle.build(stream)


def member(name):
    return zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))


def with_labels(model):
    stream = io.BytesIO(model)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(member("labels.txt"), "one\ntwo\n")
    return stream.getvalue()


def make_archive():
    model = with_labels((MODELS / "tiny_conv.int8.tflite").read_bytes())
    with zipfile.ZipFile(MODELS / "packed.zip", "w") as archive:
        archive.writestr(member("release/"), "")
        for name, content in {
            "release/readme.txt": b"TFL3 is not the first word of this text",
            "release/model.tflite": model,
            "__MACOSX/release/._model.tflite": b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        ",
        }.items():
            archive.writestr(member(name), content, zipfile.ZIP_DEFLATED)


make_bundle()
make_archive()
