using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>
/// Gates a field: callers whose plan is lower get null and an error PLAN_REQUIRED with the feature's metadata, and the rest of the answer still comes. The
/// field must be nullable.
/// </summary>
/// <param name="plan">The lowest plan that has the field.</param>
/// <param name="feature">The name of the feature, such as <c>release.dates</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class RequiresPlanAttribute(UserPlan plan, string feature) : FieldDescriptorAttribute
{
    /// <summary>The lowest plan that has the field.</summary>
    public UserPlan Plan { get; } = plan;

    /// <summary>The name of the feature.</summary>
    public string Feature { get; } = feature;

    /// <inheritdoc />
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context)
    {
        if (field.Type is ClrTypeReference { IsNullable: false })
        {
            context.Report(member, "A field with [RequiresPlan] must be nullable, for it is null for callers whose plan is lower.");
        }
        field.Description = (
            $"{field.Description}\n\nNeeds the plan {Plan.ToString().ToUpperInvariant()} or a higher one; otherwise null, with "
            + $"an error of code PLAN_REQUIRED."
        ).TrimStart();
        field.UseOutermost(next =>
            resolver =>
            {
                var denied = resolver.Services.GetRequiredService<PlanGate>().Check(ViewerBinder.Of(resolver.User), Plan, Feature);
                if (denied is null)
                {
                    return next(resolver);
                }
                resolver.ReportError(denied);
                return default;
            }
        );
    }
}
