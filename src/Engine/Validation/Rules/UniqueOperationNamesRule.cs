using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>No two operations have one name.</summary>
/// <remarks>Section 5.2.2.1 Operation Name Uniqueness.</remarks>
internal sealed class UniqueOperationNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        context.OnEnter<OperationDefinitionNode>(
            SyntaxKind.OperationDefinition,
            operation =>
            {
                if (operation.Name is { } name && !known.TryAdd(name.Value, name))
                {
                    context.Report(ValidationErrors.DuplicateOperationName(known[name.Value], name));
                }
            }
        );
    }
}
