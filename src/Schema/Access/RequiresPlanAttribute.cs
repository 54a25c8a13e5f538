using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>
/// Restricts a field to a plan. For callers with a lower plan, the field is null and the response has an error PLAN_REQUIRED with details of the feature;
/// other fields are not affected. For the items of a list, there is one error, with their number. The field must be nullable.
/// </summary>
/// <param name="plan">The lowest plan that includes the field.</param>
/// <param name="feature">The name of the feature, such as <c>release.dates</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class RequiresPlanAttribute(UserPlan plan, string feature) : FieldDescriptorAttribute
{
    /// <summary>The lowest plan that includes the field.</summary>
    public UserPlan Plan { get; } = plan;

    /// <summary>The name of the feature.</summary>
    public string Feature { get; } = feature;

    /// <summary>
    /// The property of the parent with the key of its owner, who sees the field with every plan, as do admins. The resolver must read it. Null if only the plan
    /// counts. Default: null.
    /// </summary>
    public string? Owner { get; init; }

    /// <summary>Whether admins see the field with every plan, even if it has no <see cref="Owner" />. Default: false.</summary>
    public bool IsOpenToAdmins { get; init; }

    /// <inheritdoc />
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context)
    {
        if (field.Type is ClrTypeReference { IsNullable: false })
        {
            context.Report(member, "A field with [RequiresPlan] must be nullable because it is null for callers with a lower plan.");
        }
        field.Description = (
            $"{field.Description}\n\nRequires the plan {Plan.ToString().ToUpperInvariant()} or a higher plan: "
            + "otherwise the field is null, with an error PLAN_REQUIRED."
            + (
                Owner is not null ? " The publisher and admins see it with every plan."
                : IsOpenToAdmins ? " Admins see it with every plan."
                : ""
            )
        ).TrimStart();
        var owner =
            Owner is null ? null
            : member is MethodInfo method ? method.GetParameters()[0].ParameterType.GetProperty(Owner)
            : null;
        field.UseOutermost(next =>
            resolver =>
            {
                var viewer = ViewerBinder.Of(resolver.User);
                if (
                    viewer.Plan >= Plan
                    || (IsOpenToAdmins && viewer.IsAdmin)
                    || (owner?.GetValue(resolver.ParentValue) is Guid ownerId && viewer.MaySeePrivateOf(ownerId))
                )
                {
                    return next(resolver);
                }
                var denied = resolver.Services.GetRequiredService<PlanGate>().Error(viewer, Plan, Feature);
                resolver.ReportError(denied);
                return default;
            }
        );
    }
}
