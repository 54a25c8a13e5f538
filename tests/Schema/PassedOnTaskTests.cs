using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema;

/// <summary>
/// Resolvers that take a DataLoader and are not <c>async</c>. The executor takes what they return for the task of one load, so a second load waits until the
/// patience of the batches ends (<see cref="Execution.ExecutionOptions.MaxBatchDelay" />).
/// </summary>
public sealed class PassedOnTaskTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<ushort, OpCode> s_operations = typeof(OpCodes)
        .GetFields()
        .Select(static field => field.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(static operation => (ushort)operation.Value);

    [Fact]
    public void Resolver_ThatPassesOnATask_LoadsOnce()
    {
        var resolvers = typeof(SchemaConfiguration)
            .Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(Own))
            .Where(static method => ReturnsTask(method) && !IsAsync(method) && method.GetParameters().Any(IsLoader))
            .ToList();
        var calls = resolvers.SelectMany(static resolver => CallsOf(resolver), static (resolver, called) => (Resolver: resolver, Called: called)).ToList();

        calls.ShouldContain(static call => IsAsync(call.Called));
        calls
            .Where(static call => IsAsync(call.Called) && call.Called.GetParameters().Any(MayLoad) && AwaitsOf(call.Called) > 1)
            .Select(static call => $"{call.Resolver.DeclaringType!.Name}.{call.Resolver.Name}")
            .ShouldBeEmpty("The method that they call may load twice. Make them async.");
    }

    private static bool ReturnsTask(MethodInfo method) =>
        typeof(Task).IsAssignableFrom(method.ReturnType)
        || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static bool IsAsync(MethodInfo method) => method.IsDefined(typeof(AsyncStateMachineAttribute));

    private static bool IsLoader(ParameterInfo parameter) => typeof(IDataLoader).IsAssignableFrom(parameter.ParameterType);

    private static bool MayLoad(ParameterInfo parameter) => IsLoader(parameter) || typeof(Delegate).IsAssignableFrom(parameter.ParameterType);

    private static int AwaitsOf(MethodInfo method)
    {
        var machine = method.GetCustomAttribute<AsyncStateMachineAttribute>()!.StateMachineType;
        return CallsOf(machine.GetMethod("MoveNext", Own)!).Count(static called => called.Name == nameof(Task.GetAwaiter));
    }

    private static IEnumerable<MethodInfo> CallsOf(MethodInfo method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i < code.Length; )
        {
            var operation = s_operations[code[i] == 0xFE ? (ushort)((code[i++] << 8) | code[i++]) : code[i++]];
            if (
                operation.OperandType == OperandType.InlineMethod
                && method.Module.ResolveMethod(BitConverter.ToInt32(code, i), method.DeclaringType!.GetGenericArguments(), method.GetGenericArguments())
                    is MethodInfo called
            )
            {
                yield return called;
            }
            i += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, i)),
                _ => 4,
            };
        }
    }
}
