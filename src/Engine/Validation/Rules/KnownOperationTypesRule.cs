using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>The schema supports the operation type of every operation.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence">Section 5.2.1.1 Operation Type Existence</see>.</remarks>
internal sealed class KnownOperationTypesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<OperationDefinitionNode>(
            SyntaxKind.OperationDefinition,
            operation =>
            {
                if (context.Schema.GetRootType(operation.Operation) is null)
                {
                    context.Report(ValidationErrors.UnsupportedOperation(operation));
                }
            }
        );
    }
}
