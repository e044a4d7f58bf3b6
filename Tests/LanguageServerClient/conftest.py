import pathlib

import pytest
import pytest_lsp
from pytest_lsp import ClientServerConfig, client_capabilities

from editor import KEYBOOK, Editor

GOOD = """\
name: CI
scopes:
  - resource_type: agent
    resource_id: agt_build
    role: viewer
sharing_group_ids: [grp_engineering]
"""


@pytest.fixture
def good():
    return GOOD


@pytest.fixture
def project(tmp_path: pathlib.Path):
    """A folder with a keybook.yaml and two specs, one of them with a mistake."""
    (tmp_path / "keys").mkdir()
    (tmp_path / "keybook.yaml").write_text("keys: [keys/**]\n")
    (tmp_path / "keys" / "good.yaml").write_text(GOOD)
    (tmp_path / "keys" / "bad.yaml").write_text(GOOD.replace("viewer", "boss").replace("CI", "nightly"))
    return tmp_path


config = ClientServerConfig(server_command=[KEYBOOK, "lsp", "--stdio"], client_factory=Editor.make)


@pytest_lsp.fixture(config=config)
async def editor(lsp_client: Editor):
    """A running server that has not been initialized; it is shut down in order at the end."""
    yield
    await lsp_client.shutdown_session()
    assert lsp_client._server.returncode == 0


@pytest.fixture(params=["visual-studio-code", "neovim", "emacs"])
def capabilities(request):
    """What the clients that people use say of themselves."""
    return client_capabilities(request.param)


@pytest.fixture
def code():
    return client_capabilities("visual-studio-code")
