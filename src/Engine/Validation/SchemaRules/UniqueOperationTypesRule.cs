using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Each kind of operation has one root type.</summary>
/// <remarks>Section 3.3.1 Root Operation Types.</remarks>
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
