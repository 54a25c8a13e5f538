using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Variables are of input types.</summary>
/// <remarks>Section 5.8.2 Variables Are Input Types.</remarks>
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
