#include "theme.h"

// `#embed` is C23. Clang reads it in every mode, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A new file of the theme gets its bytes and its row here; a new folder, or a file beside this one, also stands in
// `exclude` in Package.swift. A test holds the rows against the folder.

static const unsigned char file_components_access_css[] = {
#embed "components/access.css"
};
static const unsigned char file_components_search_1_words_js[] = {
#embed "components/search/1-words.js"
};
static const unsigned char file_components_search_2_index_js[] = {
#embed "components/search/2-index.js"
};
static const unsigned char file_components_search_3_query_js[] = {
#embed "components/search/3-query.js"
};
static const unsigned char file_components_search_4_excerpt_js[] = {
#embed "components/search/4-excerpt.js"
};
static const unsigned char file_components_search_5_dialog_js[] = {
#embed "components/search/5-dialog.js"
};
static const unsigned char file_components_tables_css[] = {
#embed "components/tables.css"
};
static const unsigned char file_components_tables_js[] = {
#embed "components/tables.js"
};
static const unsigned char file_components_wizard_css[] = {
#embed "components/wizard.css"
};
static const unsigned char file_components_wizard_1_text_js[] = {
#embed "components/wizard/1-text.js"
};
static const unsigned char file_components_wizard_2_world_js[] = {
#embed "components/wizard/2-world.js"
};
static const unsigned char file_components_wizard_3_rules_js[] = {
#embed "components/wizard/3-rules.js"
};
static const unsigned char file_components_wizard_4_writing_js[] = {
#embed "components/wizard/4-writing.js"
};
static const unsigned char file_components_wizard_5_words_js[] = {
#embed "components/wizard/5-words.js"
};
static const unsigned char file_components_wizard_6_answers_js[] = {
#embed "components/wizard/6-answers.js"
};
static const unsigned char file_components_wizard_7_form_js[] = {
#embed "components/wizard/7-form.js"
};
static const unsigned char file_components_wizard_8_start_js[] = {
#embed "components/wizard/8-start.js"
};
static const unsigned char file_css_1_tokens_css[] = {
#embed "css/1-tokens.css"
};
static const unsigned char file_css_2_layout_css[] = {
#embed "css/2-layout.css"
};
static const unsigned char file_css_3_navigation_css[] = {
#embed "css/3-navigation.css"
};
static const unsigned char file_css_4_prose_css[] = {
#embed "css/4-prose.css"
};
static const unsigned char file_css_5_components_css[] = {
#embed "css/5-components.css"
};
static const unsigned char file_css_7_code_css[] = {
#embed "css/7-code.css"
};
static const unsigned char file_css_8_search_css[] = {
#embed "css/8-search.css"
};
static const unsigned char file_favicon_svg[] = {
#embed "favicon.svg"
};
static const unsigned char file_js_code_js[] = {
#embed "js/code.js"
};
static const unsigned char file_js_search_js[] = {
#embed "js/search.js"
};
static const unsigned char file_js_site_js[] = {
#embed "js/site.js"
};
static const unsigned char file_layout_mustache[] = {
#embed "layout.mustache"
};
static const unsigned char file_navigation_mustache[] = {
#embed "navigation.mustache"
};
static const unsigned char file_partials_breadcrumbs_mustache[] = {
#embed "partials/breadcrumbs.mustache"
};
static const unsigned char file_partials_contents_mustache[] = {
#embed "partials/contents.mustache"
};
static const unsigned char file_partials_foot_mustache[] = {
#embed "partials/foot.mustache"
};
static const unsigned char file_partials_head_mustache[] = {
#embed "partials/head.mustache"
};
static const unsigned char file_partials_header_mustache[] = {
#embed "partials/header.mustache"
};
static const unsigned char file_partials_navigation_item_mustache[] = {
#embed "partials/navigation-item.mustache"
};
static const unsigned char file_partials_pager_mustache[] = {
#embed "partials/pager.mustache"
};
static const unsigned char file_partials_search_mustache[] = {
#embed "partials/search.mustache"
};
static const unsigned char file_partials_sharing_mustache[] = {
#embed "partials/sharing.mustache"
};
static const unsigned char file_partials_sidebar_mustache[] = {
#embed "partials/sidebar.mustache"
};

typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} ThemeFile;

#define ROW(path, array) { path, array, sizeof array }

// In byte order of the names.
static const ThemeFile files[] = {
    ROW("components/access.css", file_components_access_css),
    ROW("components/search/1-words.js", file_components_search_1_words_js),
    ROW("components/search/2-index.js", file_components_search_2_index_js),
    ROW("components/search/3-query.js", file_components_search_3_query_js),
    ROW("components/search/4-excerpt.js", file_components_search_4_excerpt_js),
    ROW("components/search/5-dialog.js", file_components_search_5_dialog_js),
    ROW("components/tables.css", file_components_tables_css),
    ROW("components/tables.js", file_components_tables_js),
    ROW("components/wizard.css", file_components_wizard_css),
    ROW("components/wizard/1-text.js", file_components_wizard_1_text_js),
    ROW("components/wizard/2-world.js", file_components_wizard_2_world_js),
    ROW("components/wizard/3-rules.js", file_components_wizard_3_rules_js),
    ROW("components/wizard/4-writing.js", file_components_wizard_4_writing_js),
    ROW("components/wizard/5-words.js", file_components_wizard_5_words_js),
    ROW("components/wizard/6-answers.js", file_components_wizard_6_answers_js),
    ROW("components/wizard/7-form.js", file_components_wizard_7_form_js),
    ROW("components/wizard/8-start.js", file_components_wizard_8_start_js),
    ROW("css/1-tokens.css", file_css_1_tokens_css),
    ROW("css/2-layout.css", file_css_2_layout_css),
    ROW("css/3-navigation.css", file_css_3_navigation_css),
    ROW("css/4-prose.css", file_css_4_prose_css),
    ROW("css/5-components.css", file_css_5_components_css),
    ROW("css/7-code.css", file_css_7_code_css),
    ROW("css/8-search.css", file_css_8_search_css),
    ROW("favicon.svg", file_favicon_svg),
    ROW("js/code.js", file_js_code_js),
    ROW("js/search.js", file_js_search_js),
    ROW("js/site.js", file_js_site_js),
    ROW("layout.mustache", file_layout_mustache),
    ROW("navigation.mustache", file_navigation_mustache),
    ROW("partials/breadcrumbs.mustache", file_partials_breadcrumbs_mustache),
    ROW("partials/contents.mustache", file_partials_contents_mustache),
    ROW("partials/foot.mustache", file_partials_foot_mustache),
    ROW("partials/head.mustache", file_partials_head_mustache),
    ROW("partials/header.mustache", file_partials_header_mustache),
    ROW("partials/navigation-item.mustache", file_partials_navigation_item_mustache),
    ROW("partials/pager.mustache", file_partials_pager_mustache),
    ROW("partials/search.mustache", file_partials_search_mustache),
    ROW("partials/sharing.mustache", file_partials_sharing_mustache),
    ROW("partials/sidebar.mustache", file_partials_sidebar_mustache),
};

static const size_t count = sizeof files / sizeof *files;

size_t keybook_theme_count(void) {
    return count;
}

const char *keybook_theme_name(size_t index) {
    return index < count ? files[index].name : NULL;
}

const unsigned char *keybook_theme_bytes(size_t index, size_t *length) {
    *length = index < count ? files[index].length : 0;
    return index < count ? files[index].bytes : NULL;
}
