using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Every directive is defined, and stands where its definition allows.</summary>
/// <remarks>Section 5.7.1 Directives Are Defined and 5.7.2 Directives Are in Valid Locations.</remarks>
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
