using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Every argument is defined by its field or directive.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Argument-Names">Section 5.4.1 Argument Names</see>.</remarks>
internal sealed class KnownArgumentNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        new KnownArgumentNamesOnDirectivesRule().Register(context);
        context.OnEnter<ArgumentNode>(
            SyntaxKind.Argument,
            argument =>
            {
                if (context.Types is { IsInDirective: false, Argument: null, Field: { } field })
                {
                    var suggestion = context.DidYouMean(argument.Name.Value, [.. field.Arguments]);
                    context.Report(ValidationErrors.UnknownFieldArgument(argument, field, suggestion));
                }
            }
        );
    }
}
