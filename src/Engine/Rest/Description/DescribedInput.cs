using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Rest;

/// <summary>A parameter with the definition of a variable that has its type, default and description.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="In">The place: <c>path</c> or <c>query</c>.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Definition">The definition.</param>
internal sealed record DescribedInput(string Name, string In, HttpParameter Parameter, VariableDefinitionNode Definition)
{
    /// <summary>Creates the definition for a parameter, which may set a field of an input object.</summary>
    public static DescribedInput Of(string place, HttpParameter parameter) =>
        new(
            parameter.Name,
            place,
            parameter,
            new VariableDefinitionNode(
                new VariableNode(new NameNode(parameter.Variable)),
                Parser.ParseType(parameter.Type.ToString()!),
                parameter.DefaultValue,
                description: parameter.Description is { } description ? new StringValueNode(description) : null
            )
        );
}
