"""One page of each kind that a site has."""

# Of our own site.
SITE = {
    "home": "index.html",
    "section": "manual/index.html",
    "short page": "api-keys/permissions.html",
    "long page": "manual/checking.html",
    "wide table": "api-keys/presets.html",
    "steps": "api-keys/sharing-groups.html",
    "specs": "key-specs/examples.html",
    "access": "manual/access.html",
    "components": "manual/components.html",
    "list of rules": "rules/index.html",
    "rule": "rules/role-invalid.html",
    "wizard": "api-keys/wizard.html",
    "every construct": "manual/markdown.html",
    "command": "commands/build.html",
    "changelog": "changelog.html",
    "not found": "404.html",
}

# Of a project's site.
PROJECT = {
    "list of keys": "keys/index.html",
    "key": "keys/deploy-pipeline.html",
    "list of resources": "resources/index.html",
    "resource": "resources/project-prj_handbook.html",
    "list of groups": "groups/index.html",
    "group": "groups/grp_engineering.html",
}
