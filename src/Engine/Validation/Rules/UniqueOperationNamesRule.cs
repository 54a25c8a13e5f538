using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>The operations of a document have unique names.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness">Section 5.2.2.1 Operation Name Uniqueness</see>.</remarks>
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
