using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Each operation type has at most one root type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types">Section 3.3.1 Root Operation Types</see>.</remarks>
internal sealed class UniqueOperationTypesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var known = new Dictionary<OperationType, OperationTypeDefinitionNode>();
        context.OnEnter<OperationTypeDefinitionNode>(
            SyntaxKind.OperationTypeDefinition,
            operationType =>
            {
                if (context.ExtendedSchema?.GetRootType(operationType.Operation) is not null)
                {
                    context.Report(ValidationErrors.ExistingOperationType(operationType));
                }
                else if (!known.TryAdd(operationType.Operation, operationType))
                {
                    context.Report(ValidationErrors.DuplicateOperationType(known[operationType.Operation], operationType));
                }
            }
        );
    }
}
