using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Every required argument of a field or directive is specified.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Required-Arguments">Section 5.4.3 Required Arguments</see>.</remarks>
internal sealed class ProvidedRequiredArgumentsRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        new ProvidedRequiredArgumentsOnDirectivesRule().Register(context);
        context.OnLeave<FieldNode>(
            SyntaxKind.Field,
            node =>
            {
                if (context.Types.Field is not { } field)
                {
                    return;
                }

                foreach (var argument in field.Arguments)
                {
                    if (argument.IsRequired && !node.Arguments.Any(given => given.Name.Value == argument.Name))
                    {
                        context.Report(ValidationErrors.MissingFieldArgument(node, field, argument));
                    }
                }
            }
        );
    }
}
