using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Every directive is defined, and allowed at its location.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined">Section 5.7.1 Directives Are Defined</see> and
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations">5.7.2 Directives Are in Valid Locations</see>.
/// </remarks>
internal sealed class KnownDirectivesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var directives = new DirectiveLookup(context);
        context.OnEnter<DirectiveNode>(
            SyntaxKind.Directive,
            directive =>
            {
                if (directives.FindLocations(directive.Name.Value) is not { } locations)
                {
                    context.Report(ValidationErrors.UnknownDirective(directive));
                }
                else if (DirectivePlace.Of(context.Ancestors) is var place && !locations.Contains(place))
                {
                    context.Report(ValidationErrors.MisplacedDirective(directive, place));
                }
            }
        );
    }
}
