using System.Reflection;
using System.Text.RegularExpressions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Sets the event streams of the fields of the subscription type (<see href="https://spec.graphql.org/September2025/#sec-Source-Stream">section 6.2.3.1</see>).
/// </summary>
internal static partial class SubscriptionFields
{
    /// <summary>Applies <see cref="SubscribeAttribute" /> and <see cref="TopicAttribute" />.</summary>
    public static void Apply(FieldDescriptor field, MemberInfo member, CodeFirstContext context, ResolverCompiler compiler)
    {
        var subscribe = member.GetCustomAttribute<SubscribeAttribute>();
        if (field.DeclaringType!.Root != OperationKind.Subscription)
        {
            if (subscribe is not null)
            {
                context.Report(member, CodeFirstErrors.SubscribeOutsideSubscription());
            }
            return;
        }

        if (field.Subscriber is not null)
        {
            return;
        }
        if (subscribe is null || member is not MethodInfo method)
        {
            context.Report(member, CodeFirstErrors.SubscribeMissing());
        }
        else if (subscribe.With is { } source)
        {
            SubscribeWith(field, method, source, context, compiler);
        }
        else
        {
            SubscribeToTopic(field, method, context);
        }
    }

    private static void SubscribeToTopic(FieldDescriptor field, MethodInfo method, CodeFirstContext context)
    {
        if (method.GetParameters().FirstOrDefault(static parameter => parameter.IsDefined(typeof(EventMessageAttribute))) is not { } message)
        {
            context.Report(method, CodeFirstErrors.EventMessageMissing());
            return;
        }

        var topic = method.GetCustomAttribute<TopicAttribute>()?.Name ?? method.Name;
        var placeholders = Placeholder().Matches(topic).Select(static match => match.Groups["argument"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var name in placeholders.Where(name => field.FindArgument(name) is null))
        {
            context.Report(method, CodeFirstErrors.TopicArgumentUnknown(topic, name));
        }

        Func<ResolverContext, string> topicOf =
            placeholders.Count == 0
                ? _ => topic
                : resolving => Placeholder().Replace(topic, match => $"{resolving.GetArgument(match.Groups["argument"].Value)}");
        field.Subscriber = (FieldSubscriber)
            typeof(SubscriptionFields)
                .GetMethod(nameof(TopicSubscriber), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(message.ParameterType)
                .Invoke(null, [topicOf])!;
    }

    private static FieldSubscriber TopicSubscriber<T>(Func<ResolverContext, string> topicOf) =>
        async context =>
        {
            var receiver =
                context.Services.GetService(typeof(ITopicEventReceiver)) as ITopicEventReceiver
                ?? throw new InvalidOperationException(CodeFirstErrors.ServiceMissing(typeof(ITopicEventReceiver)));
            return ToObjects(await receiver.SubscribeAsync<T>(topicOf(context), context.RequestAborted));
        };

    private static void SubscribeWith(FieldDescriptor field, MethodInfo method, string source, CodeFirstContext context, ResolverCompiler compiler)
    {
        if (method.DeclaringType!.GetMethod(source, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static) is not { } opens)
        {
            context.Report(method, CodeFirstErrors.SubscribeMethodMissing(source));
            return;
        }

        var stream = ClrTypeReader.UnwrapTask(opens.ReturnType);
        if (!stream.IsGenericType || stream.GetGenericTypeDefinition() != typeof(IAsyncEnumerable<>))
        {
            context.Report(opens, CodeFirstErrors.SubscribeMethodResult(source));
            return;
        }

        // Arguments that only the stream uses, such as a cursor to resume from, also belong to the field.
        foreach (var parameter in opens.GetParameters().Where(context.IsArgument))
        {
            if (field.FindArgument(NamingConventions.GetArgumentName(parameter)) is null)
            {
                field.Arguments.Add(context.CreateArgument(parameter));
            }
        }

        var name =
            opens.ReturnType == stream ? nameof(StreamSubscriber)
            : opens.ReturnType.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(TaskSubscriber)
            : nameof(ValueTaskSubscriber);
        field.Subscriber = (FieldSubscriber)
            typeof(SubscriptionFields)
                .GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(stream.GetGenericArguments())
                .Invoke(null, [opens, field, compiler])!;
    }

    private static FieldSubscriber StreamSubscriber<T>(MethodInfo method, FieldDescriptor field, ResolverCompiler compiler)
    {
        var open = new Lazy<Func<ResolverContext, IAsyncEnumerable<T>>>(() => compiler.Compile<IAsyncEnumerable<T>>(method, field));
        return context => new(ToObjects(open.Value(context)));
    }

    private static FieldSubscriber TaskSubscriber<T>(MethodInfo method, FieldDescriptor field, ResolverCompiler compiler)
    {
        var open = new Lazy<Func<ResolverContext, Task<IAsyncEnumerable<T>>>>(() => compiler.Compile<Task<IAsyncEnumerable<T>>>(method, field));
        return async context => ToObjects(await open.Value(context));
    }

    private static FieldSubscriber ValueTaskSubscriber<T>(MethodInfo method, FieldDescriptor field, ResolverCompiler compiler)
    {
        var open = new Lazy<Func<ResolverContext, ValueTask<IAsyncEnumerable<T>>>>(() => compiler.Compile<ValueTask<IAsyncEnumerable<T>>>(method, field));
        return async context => ToObjects(await open.Value(context));
    }

    private static IAsyncEnumerable<object?> ToObjects<T>(IAsyncEnumerable<T> events) => events as IAsyncEnumerable<object?> ?? Box(events);

    private static async IAsyncEnumerable<object?> Box<T>(
        IAsyncEnumerable<T> events,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var message in events.WithCancellation(cancellationToken))
        {
            yield return message;
        }
    }

    [GeneratedRegex(@"\{(?<argument>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
