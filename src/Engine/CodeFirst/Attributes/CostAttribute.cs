using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Specifies the cost that a type, field, argument or input field adds to an operation (<c>@cost</c>), instead of the default.</summary>
/// <param name="weight">The cost, which may be negative. If the sum of a field and its arguments is less than 0, it counts as 0.</param>
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
