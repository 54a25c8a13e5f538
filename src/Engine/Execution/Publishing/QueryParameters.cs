namespace Qplet.GraphQL.Execution;

/// <summary>The parameters of a query string, as a route declares them.</summary>
internal sealed record QueryParameters
{
    /// <summary>The parameters that set variables.</summary>
    public List<HttpParameter> Values { get; } = [];

    /// <summary>The values that set Boolean variables.</summary>
    public List<HttpSwitch> Switches { get; } = [];

    /// <summary>The parameters that set no variable.</summary>
    public List<FixedParameter> Fixed { get; } = [];

    /// <summary>The parameter with the number of a page. Null if there is none.</summary>
    public HttpPage? Page { get; set; }
}
