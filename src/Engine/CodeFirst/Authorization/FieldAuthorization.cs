using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Adds the checks required by <see cref="AuthorizeAttribute" /> around fields, outside all other middleware.</summary>
internal static class FieldAuthorization
{
    /// <summary>Applies the attributes of the member, of its declaring class and of the type.</summary>
    public static void Apply(FieldDescriptor field, MemberInfo member, ComplexTypeDescriptor declaringType)
    {
        var requirements = Requirements(member, declaringType);
        if (requirements.Count == 0)
        {
            return;
        }
        field.Features[AuthorizationRequirement.FeatureKey] = requirements;
        if (declaringType.Kind == TypeKind.Interface)
        {
            return;
        }

        // A policy may read any property of the parent.
        if (requirements.Any(static requirement => requirement.Policy is not null))
        {
            field.ParentRequirements = null;
        }
        field.UseOutermost(next => context => AuthorizeAsync(context, requirements, next));
        if (field.Subscriber is { } subscriber)
        {
            field.Subscriber = context => SubscribeAsync(context, requirements, subscriber);
        }
    }

    private static List<AuthorizationRequirement> Requirements(MemberInfo member, ComplexTypeDescriptor declaringType)
    {
        var own = member.GetCustomAttributes<AuthorizeAttribute>(true);
        if (member.IsDefined(typeof(AllowAnonymousAttribute)))
        {
            return [.. own.Select(ToRequirement)];
        }
        var classes = declaringType.Root == OperationKind.None ? declaringType.Extensions.Append(declaringType.ClrType) : [member.DeclaringType!];
        return [.. classes.SelectMany(static type => type.GetCustomAttributes<AuthorizeAttribute>(true)).Concat(own).Select(ToRequirement).Distinct()];
    }

    private static AuthorizationRequirement ToRequirement(AuthorizeAttribute attribute) => new(attribute.Policy, attribute.Roles ?? [], attribute.Apply);

    private static async ValueTask<object?> AuthorizeAsync(ResolverContext context, List<AuthorizationRequirement> requirements, FieldDelegate next)
    {
        await CheckAsync(context, requirements, ApplyPolicy.BeforeResolver, null);
        var result = await next(context);
        await CheckAsync(context, requirements, ApplyPolicy.AfterResolver, result);
        return result;
    }

    private static async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(
        ResolverContext context,
        List<AuthorizationRequirement> requirements,
        FieldSubscriber next
    )
    {
        await CheckAsync(context, requirements, ApplyPolicy.BeforeResolver, null);
        return await next(context);
    }

    private static async ValueTask CheckAsync(ResolverContext context, List<AuthorizationRequirement> requirements, ApplyPolicy when, object? result)
    {
        foreach (var requirement in requirements)
        {
            if (requirement.Apply != when)
            {
                continue;
            }
            var authorizer =
                context.Services.GetService(typeof(IFieldAuthorizer)) as IFieldAuthorizer
                ?? throw new InvalidOperationException(CodeFirstErrors.ServiceMissing(typeof(IFieldAuthorizer)));
            var outcome = await authorizer.AuthorizeAsync(context, requirement, result);
            if (outcome != AuthorizationOutcome.Allowed)
            {
                var messages = context.Services.GetService(typeof(AuthorizationMessages)) as AuthorizationMessages ?? AuthorizationMessages.Default;
                throw CodeFirstErrors.NotAllowed(outcome, requirement.Policy, messages.NotAuthenticated);
            }
        }
    }
}
