using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Says what a type, field, argument or input field adds to the cost of an operation (<c>@cost</c>), in place of what goes without saying.</summary>
/// <param name="weight">The cost: any number; where a field and its arguments come to less than 0, they count as 0.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter
)]
public sealed class CostAttribute(double weight) : Attribute, IDirectiveAttribute
{
    /// <summary>The cost.</summary>
    public double Weight { get; } = weight;

    /// <inheritdoc />
    public AppliedDirective ToDirective() => CostDirectives.CostOf(Weight);
}
