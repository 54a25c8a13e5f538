using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A directive applied to a definition, such as <c>@cost(weight: "10")</c>.</summary>
/// <param name="Name">The directive's name, without the <c>@</c>.</param>
/// <param name="Arguments">The arguments in order, as constant literals.</param>
public sealed record AppliedDirective(string Name, IReadOnlyList<ArgumentNode> Arguments)
{
    /// <summary>Returns the value of an argument, as a constant literal; null if the argument is not given.</summary>
    public ValueNode? FindArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}
