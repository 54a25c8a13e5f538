using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Every argument of a directive is defined.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Argument-Names">Section 5.4.1 Argument Names</see>.</remarks>
internal sealed class KnownArgumentNamesOnDirectivesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var directives = new DirectiveLookup(context);
        context.OnEnter<DirectiveNode>(
            SyntaxKind.Directive,
            directive =>
            {
                if (directives.FindArguments(directive.Name.Value) is not { } known)
                {
                    return;
                }

                foreach (var argument in directive.Arguments)
                {
                    if (!known.Any(candidate => candidate.Name == argument.Name.Value))
                    {
                        var suggestion = context.DidYouMean(argument.Name.Value, known.Select(candidate => candidate.Name));
                        context.Report(ValidationErrors.UnknownDirectiveArgument(argument, directive, suggestion));
                    }
                }
            }
        );
    }
}
