namespace Qplet.GraphQL.Schema.Links;

/// <summary>The base URLs of links in the schema (configuration section <c>Links</c>).</summary>
public sealed class LinkOptions
{
    /// <summary>The address of the website that shows profiles, releases and plans, ending with a slash. Default: <c>https://www.quodat.com/</c>.</summary>
    public Uri Website { get; set; } = new("https://www.quodat.com/");

    /// <summary>
    /// The address of this server as clients reach it, ending with a slash: the base of the links to files. Default: <c>http://localhost:5000/</c>.
    /// </summary>
    public Uri Server { get; set; } = new("http://localhost:5000/");
}
