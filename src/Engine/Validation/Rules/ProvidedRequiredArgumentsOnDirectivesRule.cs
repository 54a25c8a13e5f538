using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Every required argument of a directive is specified.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Required-Arguments">Section 5.4.3 Required Arguments</see>.</remarks>
internal sealed class ProvidedRequiredArgumentsOnDirectivesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var directives = new DirectiveLookup(context);
        context.OnLeave<DirectiveNode>(
            SyntaxKind.Directive,
            directive =>
            {
                foreach (var argument in directives.FindArguments(directive.Name.Value) ?? [])
                {
                    if (argument.IsRequired && !directive.Arguments.Any(given => given.Name.Value == argument.Name))
                    {
                        context.Report(ValidationErrors.MissingDirectiveArgument(directive, argument.Name, argument.Type));
                    }
                }
            }
        );
    }
}
