/// What the preview adds to each page so that it shows what is new.
///
/// It listens to events of the server: `reload`, and `problem` with the errors of the last build, which it lays over the
/// page as plain text. It starts after the page has loaded, lets go while the page is hidden (browsers allow
/// few connections to one server), and comes back by itself when the server does.
enum ReloadScript {
    /// Where the events come from. No page has such an address: its name would start with a hyphen alone.
    static let path = "/-/reload"

    /// The element to add to a page.
    ///
    /// - Parameter pageHash: of the page as it was built; the server compares, so that no change is missed in between.
    static func element(pageHash: String) -> String {
        "<script>" + code.replacing("HASH", with: pageHash) + "</script>"
    }

    private static let code = """
        (()=>{const at="\(path)?hash=HASH&path="+encodeURIComponent(location.pathname);let source,box;
        const show=text=>{if(!box&&text){box=document.createElement("pre");box.setAttribute("role","alert");
        box.style.cssText="position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:60vh;overflow:auto;margin:0;\
        padding:1rem 1.5rem;background:#300;color:#fff;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;\
        border-top:4px solid #e33";document.body.append(box)}
        if(box){box.textContent=text;box.hidden=!text}};
        const open=()=>{if(source||document.hidden)return;source=new EventSource(at);
        source.addEventListener("reload",()=>location.reload());source.addEventListener("problem",e=>show(e.data))};
        const close=()=>{if(source)source.close();source=null};
        document.addEventListener("visibilitychange",()=>document.hidden?close():open());addEventListener("pagehide",close);
        addEventListener("pageshow",e=>{if(e.persisted)open()});
        const start=()=>setTimeout(open,0);document.readyState==="complete"?start():addEventListener("load",start)})()
        """
}
