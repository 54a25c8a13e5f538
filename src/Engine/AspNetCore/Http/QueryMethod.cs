namespace Qplet.GraphQL.AspNetCore;

/// <summary>The method QUERY (<see href="https://www.rfc-editor.org/rfc/rfc10008">RFC 10008</see>).</summary>
internal static class QueryMethod
{
    /// <summary>The name of the method.</summary>
    public const string Name = "QUERY";

    /// <summary>The name of the response header with the media types of bodies that a resource accepts by this method.</summary>
    public const string AcceptHeader = "Accept-Query";

    /// <summary>The media type of the bodies.</summary>
    public const string MediaType = "application/json";

    /// <summary>Returns whether a request has this method. Methods are case-sensitive.</summary>
    public static bool Is(string method) => method == Name;
}
