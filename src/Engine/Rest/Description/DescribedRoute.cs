using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Rest;

/// <summary>A route with the types of everything that a request to it has.</summary>
internal sealed class DescribedRoute(RestRoute route)
{
    /// <summary>The route.</summary>
    public RestRoute Route { get; } = route;

    /// <summary>The path without the names of its parameters.</summary>
    public string Template { get; } = string.Concat(route.Http.Segments.Select(static segment => segment.Literal is { } text ? $"/{text}" : "/{}"));

    /// <summary>The group of the route: the first text of its path.</summary>
    public string Tag { get; } = route.Http.Segments.FirstOrDefault(static segment => segment.Literal is not null)?.Literal ?? "other";

    /// <summary>The parameters of the path, in order.</summary>
    public IReadOnlyList<DescribedInput> PathInputs { get; } = [.. route.PathParameters.Select(static parameter => DescribedInput.Of("path", parameter))];

    /// <summary>The parameters of the query string that set variables, in order.</summary>
    public IReadOnlyList<DescribedInput> QueryInputs { get; } =
    [.. route.Http.QueryParameters.Select(static parameter => DescribedInput.Of("query", parameter))];

    /// <summary>The variables that the body sets.</summary>
    public IReadOnlyList<VariableDefinitionNode> BodyInputs { get; } =
    [.. route.Document.Variables.Where(variable => route.Http.BodyVariables.Contains(variable.Variable.Name.Value))];

    /// <summary>All of these.</summary>
    public IEnumerable<VariableDefinitionNode> Inputs => PathInputs.Concat(QueryInputs).Select(static input => input.Definition).Concat(BodyInputs);
}
