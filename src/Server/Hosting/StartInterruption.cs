using System.Runtime.InteropServices;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>
/// Hears Ctrl-C and SIGTERM until the server has started; from then on the host does. The first one asks the start to end, a second one ends the process.
/// </summary>
internal sealed class StartInterruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    public StartInterruption() =>
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear)];

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The exit code of a process that a signal ended: 128 and the number of the signal. 0 before a signal.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Leaves the signals to the host.</summary>
    /// <exception cref="OperationCanceledException">A signal came before.</exception>
    public void End()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
        Token.ThrowIfCancellationRequested();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
        _source.Dispose();
    }

    private void Hear(PosixSignalContext context)
    {
        if (ExitCode != 0)
        {
            return;
        }
        context.Cancel = true;
        ExitCode = context.Signal == PosixSignal.SIGINT ? 130 : 143;
        _source.Cancel();
    }
}
