namespace Qplet.GraphQL.Validation;

/// <summary>The definition of a directive's argument, as far as the rules need it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type, as text.</param>
/// <param name="IsRequired">Whether the argument is required.</param>
internal sealed record DirectiveArgument(string Name, string Type, bool IsRequired);
