// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "image_data/image_module.h"

#include <dlfcn.h>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace image_data {
namespace {

namespace fs = std::filesystem;

class Module {
public:
    explicit Module(const fs::path& program) : m_folder(program.parent_path()) {}

    /// Any thread.
    base::Result<data::Image> read(const fs::path& image) {
        std::call_once(m_once, [this] { load(); });
        if (!m_reader)
            return base::Error{base::Code::NoImageReader, image.string(), m_failure};
        return m_reader(image);
    }

private:
    /// It stays: what it made refers to its code.
    void load() {
        void* handle = nullptr;
        for (const auto& folder : {m_folder, m_folder / "../lib/halfstep"}) {
            handle = ::dlopen((folder / HALFSTEP_IMAGE_MODULE).c_str(), RTLD_NOW | RTLD_LOCAL);
            if (handle)
                break;
            m_failure = ::dlerror();
        }
        using Give = void (*)(data::ImageReader&);
        const auto give = handle ? reinterpret_cast<Give>(::dlsym(handle, "halfstepGiveImageReader")) : nullptr;
        if (give)
            give(m_reader);
    }

    fs::path m_folder;
    std::once_flag m_once;
    data::ImageReader m_reader;
    std::string m_failure;
};

} // namespace

data::ImageReader readerInModule(const fs::path& program) {
    return [module = std::make_shared<Module>(program)](const fs::path& image) { return module->read(image); };
}

} // namespace image_data
