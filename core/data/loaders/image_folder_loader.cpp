// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// A folder with images, or with one subfolder of images for each class. Labels come from the csv of the options, else
// from labels.csv in the folder, else from the names of the subfolders: their place in labels.txt, or without it in
// their own order. Hidden files and folders are left out. One image file alone is a folder with one image.
#include "data/images/image_samples.h"
#include "data/loaders/loader.h"
#include "data/loaders/natural_order.h"

#include <algorithm>
#include <system_error>

namespace data {
namespace {

namespace fs = std::filesystem;
using base::Code;
using base::Error;

bool acceptsImages(const Source& source) {
    return source.isFolder || (!source.start.empty() && isImageFile(source.path));
}

bool isHidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

std::vector<fs::path> naturallySorted(std::vector<fs::path> paths) {
    std::sort(paths.begin(), paths.end(),
        [](const auto& a, const auto& b) { return isNaturallyLess(a.filename().native(), b.filename().native()); });
    return paths;
}

struct Listing {
    std::vector<fs::path> images;
    std::vector<fs::path> arrays; ///< .npz and .npy: no images, but perhaps what was meant
    std::vector<fs::path> folders;
};

base::Result<Listing> list(const fs::path& folder) {
    std::error_code failure;
    Listing listing;
    fs::directory_iterator entry(folder, failure);
    for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
        std::error_code ignored;
        if (isHidden(entry->path()))
            continue;
        if (entry->is_directory(ignored))
            listing.folders.push_back(entry->path());
        else if (entry->is_regular_file(ignored) && isImageFile(entry->path()))
            listing.images.push_back(entry->path());
        else if (entry->path().extension() == ".npz" || entry->path().extension() == ".npy")
            listing.arrays.push_back(entry->path());
    }
    if (failure)
        return Error{Code::FileNotReadable, folder.string(), failure.message()};
    return Listing{naturallySorted(std::move(listing.images)), naturallySorted(std::move(listing.arrays)),
        naturallySorted(std::move(listing.folders))};
}

struct Found {
    std::vector<ImageFile> files;
    std::vector<std::string> classes;    ///< of each file: its subfolder, empty for images of the folder itself
    std::vector<std::string> subfolders; ///< with images, in order
};

base::Result<Found> findImages(const fs::path& folder) {
    TRY_ASSIGN(const auto top, list(folder));
    Found found;
    for (const auto& image : top.images) {
        found.files.push_back({image, image.filename().string()});
        found.classes.emplace_back();
    }
    for (const auto& subfolder : top.folders) {
        TRY_ASSIGN(const auto inner, list(subfolder));
        const auto name = subfolder.filename().string();
        if (!inner.images.empty())
            found.subfolders.push_back(name);
        for (const auto& image : inner.images) {
            found.files.push_back({image, name + "/" + image.filename().string()});
            found.classes.push_back(name);
        }
    }
    return found;
}

/// Subfolders as classes. Without labels.txt their order numbers them, and they become the class names.
base::Result<Labels> labelsFromFolders(const Found& found, ClassNames& classNames, const std::string& place) {
    if (found.subfolders.empty())
        return Labels();
    const bool hasNames = !classNames.empty();
    if (!hasNames)
        classNames = found.subfolders;
    Labels labels;
    for (const auto& name : found.classes) {
        const auto known = std::find(classNames.begin(), classNames.end(), name);
        if (!name.empty() && known == classNames.end())
            return Error{Code::BadLabels, place,
                "subfolder " + name + " is no class of labels.txt; open that subfolder, or name the labels"};
        labels.push_back(name.empty() ? std::nullopt : std::optional(static_cast<int>(known - classNames.begin())));
    }
    return labels;
}

std::vector<std::string> namesOf(const std::vector<ImageFile>& files) {
    std::vector<std::string> names;
    for (const auto& file : files)
        names.push_back(file.name);
    return names;
}

base::Result<Labels> labelsFor(
    const Found& found, const fs::path& folder, const OpenOptions& options, ClassNames& classNames) {
    if (!options.labels.empty())
        return readLabels(options.labels, namesOf(found.files), classNames);
    std::error_code failure;
    if (const auto csv = folder / "labels.csv"; fs::exists(csv, failure))
        return readLabelsCsv(csv, namesOf(found.files), classNames);
    return labelsFromFolders(found, classNames, folder.string());
}

/// Why there are no images, and what to give in the place of the folder.
std::string whyNone(const fs::path& folder) {
    constexpr std::size_t mostNamed = 4;
    const auto listing = list(folder);
    if (!listing || listing->arrays.empty())
        return "no PNG, JPEG or BMP images in it or in its subfolders";
    std::string names;
    for (std::size_t k = 0; k < std::min(mostNamed, listing->arrays.size()); ++k)
        names += (k == 0 ? "" : ", ") + listing->arrays[k].filename().string();
    if (listing->arrays.size() > mostNamed)
        names += ", …";
    return "no images in it, but NumPy files. Give one of these in place of the folder: " + names;
}

base::Result<std::shared_ptr<Dataset>> openImages(const Source& source) {
    const auto folder = source.isFolder ? source.path : source.path.parent_path();
    Found found;
    if (source.isFolder) {
        TRY_ASSIGN(found, findImages(folder));
    } else {
        found = {{{source.path, source.path.filename().string()}}, {""}, {}};
    }
    if (found.files.empty())
        return Error{Code::EmptyDataset, source.text, source.isFolder ? whyNone(folder) : std::string()};
    TRY_ASSIGN(auto classNames, readClassNames(folder));
    TRY_ASSIGN(auto labels, labelsFor(found, folder, source.options, classNames));
    const auto what = (source.path.has_filename() ? source.path : source.path.parent_path()).filename().string();
    TRY_ASSIGN(auto dataset,
        imageDataset(std::move(found.files), std::move(labels), source.inputs, source.options, folder, what));
    dataset->classNames = std::move(classNames);
    return dataset;
}

} // namespace

Loader imageFolderLoader() {
    return {"a folder of PNG, JPEG or BMP images (subfolders are classes), or one image", acceptsImages, openImages};
}

} // namespace data
