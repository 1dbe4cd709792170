% rebase("base.tpl", title="About")
<h1>About</h1>
<p>A small library.</p>
