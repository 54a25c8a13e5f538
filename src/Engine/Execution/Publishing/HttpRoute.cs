namespace Qplet.GraphQL.Execution;

/// <summary>A REST route that executes a document (<c>@http</c>).</summary>
public sealed record HttpRoute
{
    /// <summary>The method: <c>GET</c>, <c>POST</c>, <c>PUT</c>, <c>PATCH</c> or <c>DELETE</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The segments of the path, without slashes.</summary>
    public required IReadOnlyList<RouteSegment> Segments { get; init; }

    /// <summary>The parameters of the query string that set variables, in document order.</summary>
    public required IReadOnlyList<HttpParameter> QueryParameters { get; init; }

    /// <summary>The values of parameters of the query string that set Boolean variables, in document order.</summary>
    public required IReadOnlyList<HttpSwitch> Switches { get; init; }

    /// <summary>The parameter of the query string with the number of a page. Null if there is none.</summary>
    public HttpPage? Page { get; init; }

    /// <summary>The parameters of the query string that are accepted, but set no variable.</summary>
    public required IReadOnlyList<FixedParameter> FixedParameters { get; init; }

    /// <summary>
    /// The variable whose value is the JSON body (<c>@body</c>). Null if the body is an object with a member for each variable of
    /// <see cref="BodyVariables" />.
    /// </summary>
    public string? BodyVariable { get; init; }

    /// <summary>The variables that the JSON body sets: those that no parameter sets. Empty for <c>GET</c>, which has no body.</summary>
    public required IReadOnlyList<string> BodyVariables { get; init; }

    /// <summary>The path with its parameters in braces, such as <c>/releases/{id}</c>.</summary>
    public string Path => string.Concat(Segments.Select(static segment => $"/{segment}"));

    /// <summary>The parameters of the path, in order.</summary>
    public IEnumerable<HttpParameter> PathParameters =>
        Segments.Where(static segment => segment.Parameter is not null).Select(static segment => segment.Parameter!);

    /// <summary>The method and the path without the names of its parameters. Two documents cannot have the same.</summary>
    internal string Key => $"{Method} {string.Concat(Segments.Select(static segment => segment.Parameter is null ? $"/{segment}" : "/{}"))}";
}
