#include "starter.h"

// `#embed` is C23. Clang reads it in every mode, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A new file of the starter gets its bytes and its row here. A test holds the rows against the folder.

static const unsigned char file_github_keybook_yml[] = {
#embed "files/github/keybook.yml"
};
static const unsigned char file_gitignore[] = {
#embed "files/gitignore"
};
static const unsigned char file_README_md[] = {
#embed "files/README.md"
};
static const unsigned char file_content_guide_get_a_key_md[] = {
#embed "files/content/guide/get-a-key.md"
};
static const unsigned char file_content_guide_index_md[] = {
#embed "files/content/guide/index.md"
};
static const unsigned char file_content_index_md[] = {
#embed "files/content/index.md"
};
static const unsigned char file_content_reference_fields_md[] = {
#embed "files/content/reference/fields.md"
};
static const unsigned char file_content_reference_index_md[] = {
#embed "files/content/reference/index.md"
};
static const unsigned char file_content_reference_presets_md[] = {
#embed "files/content/reference/presets.md"
};
static const unsigned char file_content_reference_roles_md[] = {
#embed "files/content/reference/roles.md"
};
static const unsigned char file_groups_yaml[] = {
#embed "files/groups.yaml"
};
static const unsigned char file_keybook_yaml[] = {
#embed "files/keybook.yaml"
};
static const unsigned char file_keys_deploy_pipeline_yaml[] = {
#embed "files/keys/deploy-pipeline.yaml"
};
static const unsigned char file_keys_handbook_backup_yaml[] = {
#embed "files/keys/handbook-backup.yaml"
};
static const unsigned char file_keys_status_dashboard_yaml[] = {
#embed "files/keys/status-dashboard.yaml"
};
static const unsigned char file_resources_yaml[] = {
#embed "files/resources.yaml"
};
static const unsigned char file_tests_access_yaml[] = {
#embed "files/tests/access.yaml"
};

typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} StarterFile;

#define ROW(path, array) { path, array, sizeof array }

// In byte order of the names. What is hidden in a project is not hidden here, so that nobody takes it for ours.
static const StarterFile files[] = {
    ROW(".github/workflows/keybook.yml", file_github_keybook_yml),
    ROW(".gitignore", file_gitignore),
    ROW("README.md", file_README_md),
    ROW("content/guide/get-a-key.md", file_content_guide_get_a_key_md),
    ROW("content/guide/index.md", file_content_guide_index_md),
    ROW("content/index.md", file_content_index_md),
    ROW("content/reference/fields.md", file_content_reference_fields_md),
    ROW("content/reference/index.md", file_content_reference_index_md),
    ROW("content/reference/presets.md", file_content_reference_presets_md),
    ROW("content/reference/roles.md", file_content_reference_roles_md),
    ROW("groups.yaml", file_groups_yaml),
    ROW("keybook.yaml", file_keybook_yaml),
    ROW("keys/deploy-pipeline.yaml", file_keys_deploy_pipeline_yaml),
    ROW("keys/handbook-backup.yaml", file_keys_handbook_backup_yaml),
    ROW("keys/status-dashboard.yaml", file_keys_status_dashboard_yaml),
    ROW("resources.yaml", file_resources_yaml),
    ROW("tests/access.yaml", file_tests_access_yaml),
};

static const size_t count = sizeof files / sizeof *files;

size_t keybook_starter_count(void) {
    return count;
}

const char *keybook_starter_name(size_t index) {
    return index < count ? files[index].name : NULL;
}

const unsigned char *keybook_starter_bytes(size_t index, size_t *length) {
    *length = index < count ? files[index].length : 0;
    return index < count ? files[index].bytes : NULL;
}
