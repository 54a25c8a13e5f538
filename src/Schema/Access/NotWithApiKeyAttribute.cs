using System.Reflection;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>
/// Withholds a field from callers with an API key: for them, it is null with an error AUTH_NOT_AUTHORIZED. API keys act as their users for content, but may not
/// touch sessions, passwords, e-mail addresses, accounts or other keys. The field must be nullable, as all mutations are.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class NotWithApiKeyAttribute : FieldDescriptorAttribute
{
    /// <inheritdoc />
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context) =>
        field.UseOutermost(static next => resolver => ViewerBinder.Of(resolver.User).ApiKeyId is null ? next(resolver) : throw AccessErrors.NotWithApiKey());
}
