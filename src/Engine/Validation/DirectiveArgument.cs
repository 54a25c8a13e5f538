namespace Qplet.GraphQL.Validation;

/// <summary>What the rules need of the definition of a directive's argument.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type, as text.</param>
/// <param name="IsRequired">Whether the argument has to be given.</param>
internal sealed record DirectiveArgument(string Name, string Type, bool IsRequired);
