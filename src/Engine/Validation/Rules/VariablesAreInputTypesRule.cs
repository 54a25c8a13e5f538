using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Variables have input types.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types">Section 5.8.2 Variables Are Input Types</see>.</remarks>
internal sealed class VariablesAreInputTypesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<VariableDefinitionNode>(
            SyntaxKind.VariableDefinition,
            variable =>
            {
                if (context.Schema.FindType(variable.Type) is { } type && !type.IsInputType())
                {
                    context.Report(ValidationErrors.VariableOfOutputType(variable));
                }
            }
        );
    }
}
