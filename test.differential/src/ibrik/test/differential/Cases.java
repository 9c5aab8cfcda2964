// Generated from the files in the folder cases by CasesTable; change those and run it again.
package ibrik.test.differential;

import ibrik.test.differential.cases.C001IntArithmetic;
import ibrik.test.differential.cases.C002LongArithmetic;
import ibrik.test.differential.cases.C003Shifts;
import ibrik.test.differential.cases.C004DivideRemainder;
import ibrik.test.differential.cases.C005IntConversions;
import ibrik.test.differential.cases.C006Branches;
import ibrik.test.differential.cases.C007Loops;
import ibrik.test.differential.cases.C008StaticCalls;
import ibrik.test.differential.cases.C009Parameters;
import ibrik.test.differential.cases.C010Fields;
import ibrik.test.differential.cases.C011Arrays;
import ibrik.test.differential.cases.C012ArraysOfArrays;
import ibrik.test.differential.cases.C013TableSwitch;
import ibrik.test.differential.cases.C014LookupSwitch;
import ibrik.test.differential.cases.C015VirtualCalls;
import ibrik.test.differential.cases.C016InterfaceCalls;
import ibrik.test.differential.cases.C017StaticInitOrder;
import ibrik.test.differential.cases.C018Exceptions;
import ibrik.test.differential.cases.C019ImplicitExceptions;
import ibrik.test.differential.cases.C020ConcatSimple;
import ibrik.test.differential.cases.C021FloatArithmetic;
import ibrik.test.differential.cases.C022DoubleArithmetic;
import ibrik.test.differential.cases.C023FloatComparisons;
import ibrik.test.differential.cases.C024FloatConversions;
import ibrik.test.differential.cases.C025FloatPrinting;
import ibrik.test.differential.cases.C026DoublePrinting;
import ibrik.test.differential.cases.C027CompoundAssignment;
import ibrik.test.differential.cases.C028DupForms;
import ibrik.test.differential.cases.C029Ternaries;
import ibrik.test.differential.cases.C030StringSwitch;
import ibrik.test.differential.cases.C031Enums;
import ibrik.test.differential.cases.C032BoxedSwitch;
import ibrik.test.differential.cases.C033PatternSwitch;
import ibrik.test.differential.cases.C034RecordPatterns;
import ibrik.test.differential.cases.C035Records;
import ibrik.test.differential.cases.C036InnerClasses;
import ibrik.test.differential.cases.C037LocalClasses;
import ibrik.test.differential.cases.C038Lambdas;
import ibrik.test.differential.cases.C039MethodReferences;
import ibrik.test.differential.cases.C040StringConcat;
import ibrik.test.differential.cases.C041InterfaceMethods;
import ibrik.test.differential.cases.C042DiamondInheritance;
import ibrik.test.differential.cases.C043Bridges;
import ibrik.test.differential.cases.C044Generics;
import ibrik.test.differential.cases.C045Varargs;
import ibrik.test.differential.cases.C046InstanceInitOrder;
import ibrik.test.differential.cases.C047StaticInitCycle;
import ibrik.test.differential.cases.C048ClassInitFailure;
import ibrik.test.differential.cases.C049SuperCalls;
import ibrik.test.differential.cases.C050AbstractClasses;
import ibrik.test.differential.cases.C051TryFinally;
import ibrik.test.differential.cases.C052FinallyOverrides;
import ibrik.test.differential.cases.C053Rethrow;
import ibrik.test.differential.cases.C054TryWithResources;
import ibrik.test.differential.cases.C055ExceptionInHandler;
import ibrik.test.differential.cases.C056StackTraces;
import ibrik.test.differential.cases.C057DeepUnwinding;
import ibrik.test.differential.cases.C058NullPointers;
import ibrik.test.differential.cases.C059ArrayBounds;
import ibrik.test.differential.cases.C060ArrayStores;
import ibrik.test.differential.cases.C061ClassCasts;
import ibrik.test.differential.cases.C062InstanceOf;
import ibrik.test.differential.cases.C063ArrayCreation;
import ibrik.test.differential.cases.C064ArrayClone;
import ibrik.test.differential.cases.C065ArrayCopy;
import ibrik.test.differential.cases.C066RegisterPressureInts;
import ibrik.test.differential.cases.C067RegisterPressureMixed;
import ibrik.test.differential.cases.C068ManyParameters;
import ibrik.test.differential.cases.C069Recursion;
import ibrik.test.differential.cases.C070StackOverflow;
import ibrik.test.differential.cases.C071OutOfMemory;
import ibrik.test.differential.cases.C072LabelledLoops;
import ibrik.test.differential.cases.C073Synchronized;
import ibrik.test.differential.cases.C074Constants;
import ibrik.test.differential.cases.C075IntBits;
import ibrik.test.differential.cases.C076LongBits;
import ibrik.test.differential.cases.C077MathInts;
import ibrik.test.differential.cases.C078MathFloats;
import ibrik.test.differential.cases.C079StrictMath;
import ibrik.test.differential.cases.C080MathFunctions;
import ibrik.test.differential.cases.C081StringBuilders;
import ibrik.test.differential.cases.C082StringSearch;
import ibrik.test.differential.cases.C083StringTransforms;
import ibrik.test.differential.cases.C084SplitJoin;
import ibrik.test.differential.cases.C085Unicode;
import ibrik.test.differential.cases.C086StringCompare;
import ibrik.test.differential.cases.C087IntegerText;
import ibrik.test.differential.cases.C088LongText;
import ibrik.test.differential.cases.C089DoubleText;
import ibrik.test.differential.cases.C090Characters;
import ibrik.test.differential.cases.C091Boxing;
import ibrik.test.differential.cases.C092Interning;
import ibrik.test.differential.cases.C093ArrayLists;
import ibrik.test.differential.cases.C094LinkedLists;
import ibrik.test.differential.cases.C095HashMaps;
import ibrik.test.differential.cases.C096LinkedHashMaps;
import ibrik.test.differential.cases.C097TreeMaps;
import ibrik.test.differential.cases.C098Sets;
import ibrik.test.differential.cases.C099PriorityQueues;
import ibrik.test.differential.cases.C100EnumCollections;
import ibrik.test.differential.cases.C101BitSets;
import ibrik.test.differential.cases.C102ArraySorts;
import ibrik.test.differential.cases.C103ArraysHelpers;
import ibrik.test.differential.cases.C104Iterators;
import ibrik.test.differential.cases.C105ImmutableCollections;
import ibrik.test.differential.cases.C106CollectionAlgorithms;
import ibrik.test.differential.cases.C107Streams;
import ibrik.test.differential.cases.C108IntStreams;
import ibrik.test.differential.cases.C109Optionals;
import ibrik.test.differential.cases.C110BigIntegers;
import ibrik.test.differential.cases.C111BigDecimals;
import ibrik.test.differential.cases.C112Randoms;
import ibrik.test.differential.cases.C113Crc;
import ibrik.test.differential.cases.C114Sha256;
import ibrik.test.differential.cases.C115Compression;
import ibrik.test.differential.cases.C116GcChurn;
import ibrik.test.differential.cases.C117GcGraphs;
import ibrik.test.differential.cases.C118IdentityHashes;
import ibrik.test.differential.cases.C119ObjectClone;
import ibrik.test.differential.cases.C120Atomics;
import ibrik.test.differential.cases.C121ClassObjects;
import ibrik.test.differential.cases.C122Interpreter;
import ibrik.test.differential.cases.C123Puzzles;
import ibrik.test.differential.cases.C124RedBlackTree;
import ibrik.test.differential.cases.C125Calculator;
import ibrik.test.differential.cases.C126ByteStreams;
import ibrik.test.differential.cases.C127Objects;
import ibrik.test.differential.cases.C128Utf8Output;
import ibrik.test.differential.cases.C129Exit;
import ibrik.test.differential.cases.C130ExitZero;
import ibrik.test.differential.cases.C131UncaughtException;
import ibrik.test.differential.cases.C132UncaughtError;
import ibrik.test.differential.cases.C133UncaughtInInitializer;
import ibrik.test.differential.cases.C134ReadLines;
import ibrik.test.differential.cases.C135ReadNumbers;
import ibrik.test.differential.cases.C136WideLocals;
import ibrik.test.differential.cases.C137LargeMethod;
import ibrik.test.differential.cases.C138ManyConstants;
import ibrik.test.differential.cases.C139LargeSwitch;
import ibrik.test.differential.cases.C140Kernel0;
import ibrik.test.differential.cases.C141Kernel1;
import ibrik.test.differential.cases.C142Kernel2;
import ibrik.test.differential.cases.C143Kernel3;
import ibrik.test.differential.cases.C144Kernel4;
import ibrik.test.differential.cases.C145Kernel5;
import ibrik.test.differential.cases.C146Kernel6;
import ibrik.test.differential.cases.C147Kernel7;
import ibrik.test.differential.cases.C148Kernel8;
import ibrik.test.differential.cases.C149Kernel9;
import ibrik.test.differential.cases.C150FixedArrays;
import ibrik.test.differential.cases.C151BoxedNegatives;
import ibrik.test.differential.cases.C152ManyMonitors;
import ibrik.test.differential.cases.C153InterfaceInit;
import ibrik.test.differential.cases.C160References;
import ibrik.test.differential.cases.C161WeakMaps;
import ibrik.test.differential.cases.C162SoftCache;
import ibrik.test.differential.cases.C200StartJoin;
import ibrik.test.differential.cases.C201Interrupts;
import ibrik.test.differential.cases.C202WaitNotify;
import ibrik.test.differential.cases.C203TimedWaits;
import ibrik.test.differential.cases.C204ThreadLocals;
import ibrik.test.differential.cases.C205Executors;
import ibrik.test.differential.cases.C206CompletableFutures;
import ibrik.test.differential.cases.C207ForkJoin;
import ibrik.test.differential.cases.C208ParallelStreams;
import ibrik.test.differential.cases.C209ReentrantLocks;
import ibrik.test.differential.cases.C210Conditions;
import ibrik.test.differential.cases.C211Semaphores;
import ibrik.test.differential.cases.C212Phasers;
import ibrik.test.differential.cases.C213Timers;
import ibrik.test.differential.cases.C214VirtualThreads;
import ibrik.test.differential.cases.C215UncaughtHandlers;
import ibrik.test.differential.cases.C216ShutdownHooks;
import ibrik.test.differential.cases.C217DaemonThreads;
import ibrik.test.differential.cases.C218Priorities;
import ibrik.test.differential.cases.C219ThreadGroups;
import ibrik.test.differential.cases.C220ScopedValues;
import ibrik.test.differential.cases.C221ReadWriteLocks;
import ibrik.test.differential.cases.C222BlockingQueues;
import ibrik.test.differential.cases.C223Atomics;
import ibrik.test.differential.cases.C224ConcurrentCollections;
import ibrik.test.differential.cases.C225Contention;
import ibrik.test.differential.cases.C226ThreadStates;
import ibrik.test.differential.cases.C227LazyInitialisation;
import ibrik.test.differential.cases.C228ExitInThread;
import ibrik.test.differential.cases.C229UncaughtInThread;
import ibrik.test.differential.cases.C230ParkUnpark;
import ibrik.test.differential.cases.C231FieldUpdaters;
import ibrik.test.differential.cases.C232Interfaces;
import ibrik.test.differential.cases.C240LargeFrame;

/** All cases by name. */
final class Cases {

    static final String[] TOGETHER = {
        "C001IntArithmetic",
        "C002LongArithmetic",
        "C003Shifts",
        "C004DivideRemainder",
        "C005IntConversions",
        "C006Branches",
        "C007Loops",
        "C008StaticCalls",
        "C009Parameters",
        "C010Fields",
        "C011Arrays",
        "C012ArraysOfArrays",
        "C013TableSwitch",
        "C014LookupSwitch",
        "C015VirtualCalls",
        "C016InterfaceCalls",
        "C017StaticInitOrder",
        "C018Exceptions",
        "C019ImplicitExceptions",
        "C020ConcatSimple",
        "C021FloatArithmetic",
        "C022DoubleArithmetic",
        "C023FloatComparisons",
        "C024FloatConversions",
        "C025FloatPrinting",
        "C026DoublePrinting",
        "C027CompoundAssignment",
        "C028DupForms",
        "C029Ternaries",
        "C030StringSwitch",
        "C031Enums",
        "C032BoxedSwitch",
        "C033PatternSwitch",
        "C034RecordPatterns",
        "C035Records",
        "C036InnerClasses",
        "C037LocalClasses",
        "C038Lambdas",
        "C039MethodReferences",
        "C040StringConcat",
        "C041InterfaceMethods",
        "C042DiamondInheritance",
        "C043Bridges",
        "C044Generics",
        "C045Varargs",
        "C046InstanceInitOrder",
        "C047StaticInitCycle",
        "C048ClassInitFailure",
        "C049SuperCalls",
        "C050AbstractClasses",
        "C051TryFinally",
        "C052FinallyOverrides",
        "C053Rethrow",
        "C054TryWithResources",
        "C055ExceptionInHandler",
        "C056StackTraces",
        "C057DeepUnwinding",
        "C058NullPointers",
        "C059ArrayBounds",
        "C060ArrayStores",
        "C061ClassCasts",
        "C062InstanceOf",
        "C063ArrayCreation",
        "C064ArrayClone",
        "C065ArrayCopy",
        "C066RegisterPressureInts",
        "C067RegisterPressureMixed",
        "C068ManyParameters",
        "C069Recursion",
        "C070StackOverflow",
        "C071OutOfMemory",
        "C072LabelledLoops",
        "C073Synchronized",
        "C074Constants",
        "C075IntBits",
        "C076LongBits",
        "C077MathInts",
        "C078MathFloats",
        "C079StrictMath",
        "C080MathFunctions",
        "C081StringBuilders",
        "C082StringSearch",
        "C083StringTransforms",
        "C084SplitJoin",
        "C085Unicode",
        "C086StringCompare",
        "C087IntegerText",
        "C088LongText",
        "C089DoubleText",
        "C090Characters",
        "C091Boxing",
        "C092Interning",
        "C093ArrayLists",
        "C094LinkedLists",
        "C095HashMaps",
        "C096LinkedHashMaps",
        "C097TreeMaps",
        "C098Sets",
        "C099PriorityQueues",
        "C100EnumCollections",
        "C101BitSets",
        "C102ArraySorts",
        "C103ArraysHelpers",
        "C104Iterators",
        "C105ImmutableCollections",
        "C106CollectionAlgorithms",
        "C107Streams",
        "C108IntStreams",
        "C109Optionals",
        "C110BigIntegers",
        "C111BigDecimals",
        "C112Randoms",
        "C113Crc",
        "C114Sha256",
        "C115Compression",
        "C116GcChurn",
        "C117GcGraphs",
        "C118IdentityHashes",
        "C119ObjectClone",
        "C120Atomics",
        "C121ClassObjects",
        "C122Interpreter",
        "C123Puzzles",
        "C124RedBlackTree",
        "C125Calculator",
        "C126ByteStreams",
        "C127Objects",
        "C128Utf8Output",
        "C136WideLocals",
        "C137LargeMethod",
        "C138ManyConstants",
        "C139LargeSwitch",
        "C140Kernel0",
        "C141Kernel1",
        "C142Kernel2",
        "C143Kernel3",
        "C144Kernel4",
        "C145Kernel5",
        "C146Kernel6",
        "C147Kernel7",
        "C148Kernel8",
        "C149Kernel9",
        "C150FixedArrays",
        "C151BoxedNegatives",
        "C152ManyMonitors",
        "C153InterfaceInit",
        "C160References",
        "C161WeakMaps",
        "C162SoftCache",
        "C200StartJoin",
        "C201Interrupts",
        "C202WaitNotify",
        "C203TimedWaits",
        "C204ThreadLocals",
        "C205Executors",
        "C206CompletableFutures",
        "C207ForkJoin",
        "C208ParallelStreams",
        "C209ReentrantLocks",
        "C210Conditions",
        "C211Semaphores",
        "C212Phasers",
        "C213Timers",
        "C214VirtualThreads",
        "C215UncaughtHandlers",
        "C218Priorities",
        "C219ThreadGroups",
        "C220ScopedValues",
        "C221ReadWriteLocks",
        "C222BlockingQueues",
        "C223Atomics",
        "C224ConcurrentCollections",
        "C225Contention",
        "C226ThreadStates",
        "C227LazyInitialisation",
        "C230ParkUnpark",
        "C231FieldUpdaters",
        "C232Interfaces",
        "C240LargeFrame",
    };

    static final String[] ALONE = {
        "C129Exit",
        "C130ExitZero",
        "C131UncaughtException",
        "C132UncaughtError",
        "C133UncaughtInInitializer",
        "C134ReadLines",
        "C135ReadNumbers",
        "C216ShutdownHooks",
        "C217DaemonThreads",
        "C228ExitInThread",
        "C229UncaughtInThread",
    };

    private Cases() {
    }

    static void run(String name) throws Exception {
        String[] none = {};
        switch (name) {
            case "C001IntArithmetic" -> C001IntArithmetic.main(none);
            case "C002LongArithmetic" -> C002LongArithmetic.main(none);
            case "C003Shifts" -> C003Shifts.main(none);
            case "C004DivideRemainder" -> C004DivideRemainder.main(none);
            case "C005IntConversions" -> C005IntConversions.main(none);
            case "C006Branches" -> C006Branches.main(none);
            case "C007Loops" -> C007Loops.main(none);
            case "C008StaticCalls" -> C008StaticCalls.main(none);
            case "C009Parameters" -> C009Parameters.main(none);
            case "C010Fields" -> C010Fields.main(none);
            case "C011Arrays" -> C011Arrays.main(none);
            case "C012ArraysOfArrays" -> C012ArraysOfArrays.main(none);
            case "C013TableSwitch" -> C013TableSwitch.main(none);
            case "C014LookupSwitch" -> C014LookupSwitch.main(none);
            case "C015VirtualCalls" -> C015VirtualCalls.main(none);
            case "C016InterfaceCalls" -> C016InterfaceCalls.main(none);
            case "C017StaticInitOrder" -> C017StaticInitOrder.main(none);
            case "C018Exceptions" -> C018Exceptions.main(none);
            case "C019ImplicitExceptions" -> C019ImplicitExceptions.main(none);
            case "C020ConcatSimple" -> C020ConcatSimple.main(none);
            case "C021FloatArithmetic" -> C021FloatArithmetic.main(none);
            case "C022DoubleArithmetic" -> C022DoubleArithmetic.main(none);
            case "C023FloatComparisons" -> C023FloatComparisons.main(none);
            case "C024FloatConversions" -> C024FloatConversions.main(none);
            case "C025FloatPrinting" -> C025FloatPrinting.main(none);
            case "C026DoublePrinting" -> C026DoublePrinting.main(none);
            case "C027CompoundAssignment" -> C027CompoundAssignment.main(none);
            case "C028DupForms" -> C028DupForms.main(none);
            case "C029Ternaries" -> C029Ternaries.main(none);
            case "C030StringSwitch" -> C030StringSwitch.main(none);
            case "C031Enums" -> C031Enums.main(none);
            case "C032BoxedSwitch" -> C032BoxedSwitch.main(none);
            case "C033PatternSwitch" -> C033PatternSwitch.main(none);
            case "C034RecordPatterns" -> C034RecordPatterns.main(none);
            case "C035Records" -> C035Records.main(none);
            case "C036InnerClasses" -> C036InnerClasses.main(none);
            case "C037LocalClasses" -> C037LocalClasses.main(none);
            case "C038Lambdas" -> C038Lambdas.main(none);
            case "C039MethodReferences" -> C039MethodReferences.main(none);
            case "C040StringConcat" -> C040StringConcat.main(none);
            case "C041InterfaceMethods" -> C041InterfaceMethods.main(none);
            case "C042DiamondInheritance" -> C042DiamondInheritance.main(none);
            case "C043Bridges" -> C043Bridges.main(none);
            case "C044Generics" -> C044Generics.main(none);
            case "C045Varargs" -> C045Varargs.main(none);
            case "C046InstanceInitOrder" -> C046InstanceInitOrder.main(none);
            case "C047StaticInitCycle" -> C047StaticInitCycle.main(none);
            case "C048ClassInitFailure" -> C048ClassInitFailure.main(none);
            case "C049SuperCalls" -> C049SuperCalls.main(none);
            case "C050AbstractClasses" -> C050AbstractClasses.main(none);
            case "C051TryFinally" -> C051TryFinally.main(none);
            case "C052FinallyOverrides" -> C052FinallyOverrides.main(none);
            case "C053Rethrow" -> C053Rethrow.main(none);
            case "C054TryWithResources" -> C054TryWithResources.main(none);
            case "C055ExceptionInHandler" -> C055ExceptionInHandler.main(none);
            case "C056StackTraces" -> C056StackTraces.main(none);
            case "C057DeepUnwinding" -> C057DeepUnwinding.main(none);
            case "C058NullPointers" -> C058NullPointers.main(none);
            case "C059ArrayBounds" -> C059ArrayBounds.main(none);
            case "C060ArrayStores" -> C060ArrayStores.main(none);
            case "C061ClassCasts" -> C061ClassCasts.main(none);
            case "C062InstanceOf" -> C062InstanceOf.main(none);
            case "C063ArrayCreation" -> C063ArrayCreation.main(none);
            case "C064ArrayClone" -> C064ArrayClone.main(none);
            case "C065ArrayCopy" -> C065ArrayCopy.main(none);
            case "C066RegisterPressureInts" -> C066RegisterPressureInts.main(none);
            case "C067RegisterPressureMixed" -> C067RegisterPressureMixed.main(none);
            case "C068ManyParameters" -> C068ManyParameters.main(none);
            case "C069Recursion" -> C069Recursion.main(none);
            case "C070StackOverflow" -> C070StackOverflow.main(none);
            case "C071OutOfMemory" -> C071OutOfMemory.main(none);
            case "C072LabelledLoops" -> C072LabelledLoops.main(none);
            case "C073Synchronized" -> C073Synchronized.main(none);
            case "C074Constants" -> C074Constants.main(none);
            case "C075IntBits" -> C075IntBits.main(none);
            case "C076LongBits" -> C076LongBits.main(none);
            case "C077MathInts" -> C077MathInts.main(none);
            case "C078MathFloats" -> C078MathFloats.main(none);
            case "C079StrictMath" -> C079StrictMath.main(none);
            case "C080MathFunctions" -> C080MathFunctions.main(none);
            case "C081StringBuilders" -> C081StringBuilders.main(none);
            case "C082StringSearch" -> C082StringSearch.main(none);
            case "C083StringTransforms" -> C083StringTransforms.main(none);
            case "C084SplitJoin" -> C084SplitJoin.main(none);
            case "C085Unicode" -> C085Unicode.main(none);
            case "C086StringCompare" -> C086StringCompare.main(none);
            case "C087IntegerText" -> C087IntegerText.main(none);
            case "C088LongText" -> C088LongText.main(none);
            case "C089DoubleText" -> C089DoubleText.main(none);
            case "C090Characters" -> C090Characters.main(none);
            case "C091Boxing" -> C091Boxing.main(none);
            case "C092Interning" -> C092Interning.main(none);
            case "C093ArrayLists" -> C093ArrayLists.main(none);
            case "C094LinkedLists" -> C094LinkedLists.main(none);
            case "C095HashMaps" -> C095HashMaps.main(none);
            case "C096LinkedHashMaps" -> C096LinkedHashMaps.main(none);
            case "C097TreeMaps" -> C097TreeMaps.main(none);
            case "C098Sets" -> C098Sets.main(none);
            case "C099PriorityQueues" -> C099PriorityQueues.main(none);
            case "C100EnumCollections" -> C100EnumCollections.main(none);
            case "C101BitSets" -> C101BitSets.main(none);
            case "C102ArraySorts" -> C102ArraySorts.main(none);
            case "C103ArraysHelpers" -> C103ArraysHelpers.main(none);
            case "C104Iterators" -> C104Iterators.main(none);
            case "C105ImmutableCollections" -> C105ImmutableCollections.main(none);
            case "C106CollectionAlgorithms" -> C106CollectionAlgorithms.main(none);
            case "C107Streams" -> C107Streams.main(none);
            case "C108IntStreams" -> C108IntStreams.main(none);
            case "C109Optionals" -> C109Optionals.main(none);
            case "C110BigIntegers" -> C110BigIntegers.main(none);
            case "C111BigDecimals" -> C111BigDecimals.main(none);
            case "C112Randoms" -> C112Randoms.main(none);
            case "C113Crc" -> C113Crc.main(none);
            case "C114Sha256" -> C114Sha256.main(none);
            case "C115Compression" -> C115Compression.main(none);
            case "C116GcChurn" -> C116GcChurn.main(none);
            case "C117GcGraphs" -> C117GcGraphs.main(none);
            case "C118IdentityHashes" -> C118IdentityHashes.main(none);
            case "C119ObjectClone" -> C119ObjectClone.main(none);
            case "C120Atomics" -> C120Atomics.main(none);
            case "C121ClassObjects" -> C121ClassObjects.main(none);
            case "C122Interpreter" -> C122Interpreter.main(none);
            case "C123Puzzles" -> C123Puzzles.main(none);
            case "C124RedBlackTree" -> C124RedBlackTree.main(none);
            case "C125Calculator" -> C125Calculator.main(none);
            case "C126ByteStreams" -> C126ByteStreams.main(none);
            case "C127Objects" -> C127Objects.main(none);
            case "C128Utf8Output" -> C128Utf8Output.main(none);
            case "C129Exit" -> C129Exit.main(none);
            case "C130ExitZero" -> C130ExitZero.main(none);
            case "C131UncaughtException" -> C131UncaughtException.main(none);
            case "C132UncaughtError" -> C132UncaughtError.main(none);
            case "C133UncaughtInInitializer" -> C133UncaughtInInitializer.main(none);
            case "C134ReadLines" -> C134ReadLines.main(none);
            case "C135ReadNumbers" -> C135ReadNumbers.main(none);
            case "C136WideLocals" -> C136WideLocals.main(none);
            case "C137LargeMethod" -> C137LargeMethod.main(none);
            case "C138ManyConstants" -> C138ManyConstants.main(none);
            case "C139LargeSwitch" -> C139LargeSwitch.main(none);
            case "C140Kernel0" -> C140Kernel0.main(none);
            case "C141Kernel1" -> C141Kernel1.main(none);
            case "C142Kernel2" -> C142Kernel2.main(none);
            case "C143Kernel3" -> C143Kernel3.main(none);
            case "C144Kernel4" -> C144Kernel4.main(none);
            case "C145Kernel5" -> C145Kernel5.main(none);
            case "C146Kernel6" -> C146Kernel6.main(none);
            case "C147Kernel7" -> C147Kernel7.main(none);
            case "C148Kernel8" -> C148Kernel8.main(none);
            case "C149Kernel9" -> C149Kernel9.main(none);
            case "C150FixedArrays" -> C150FixedArrays.main(none);
            case "C151BoxedNegatives" -> C151BoxedNegatives.main(none);
            case "C152ManyMonitors" -> C152ManyMonitors.main(none);
            case "C153InterfaceInit" -> C153InterfaceInit.main(none);
            case "C160References" -> C160References.main(none);
            case "C161WeakMaps" -> C161WeakMaps.main(none);
            case "C162SoftCache" -> C162SoftCache.main(none);
            case "C200StartJoin" -> C200StartJoin.main(none);
            case "C201Interrupts" -> C201Interrupts.main(none);
            case "C202WaitNotify" -> C202WaitNotify.main(none);
            case "C203TimedWaits" -> C203TimedWaits.main(none);
            case "C204ThreadLocals" -> C204ThreadLocals.main(none);
            case "C205Executors" -> C205Executors.main(none);
            case "C206CompletableFutures" -> C206CompletableFutures.main(none);
            case "C207ForkJoin" -> C207ForkJoin.main(none);
            case "C208ParallelStreams" -> C208ParallelStreams.main(none);
            case "C209ReentrantLocks" -> C209ReentrantLocks.main(none);
            case "C210Conditions" -> C210Conditions.main(none);
            case "C211Semaphores" -> C211Semaphores.main(none);
            case "C212Phasers" -> C212Phasers.main(none);
            case "C213Timers" -> C213Timers.main(none);
            case "C214VirtualThreads" -> C214VirtualThreads.main(none);
            case "C215UncaughtHandlers" -> C215UncaughtHandlers.main(none);
            case "C216ShutdownHooks" -> C216ShutdownHooks.main(none);
            case "C217DaemonThreads" -> C217DaemonThreads.main(none);
            case "C218Priorities" -> C218Priorities.main(none);
            case "C219ThreadGroups" -> C219ThreadGroups.main(none);
            case "C220ScopedValues" -> C220ScopedValues.main(none);
            case "C221ReadWriteLocks" -> C221ReadWriteLocks.main(none);
            case "C222BlockingQueues" -> C222BlockingQueues.main(none);
            case "C223Atomics" -> C223Atomics.main(none);
            case "C224ConcurrentCollections" -> C224ConcurrentCollections.main(none);
            case "C225Contention" -> C225Contention.main(none);
            case "C226ThreadStates" -> C226ThreadStates.main(none);
            case "C227LazyInitialisation" -> C227LazyInitialisation.main(none);
            case "C228ExitInThread" -> C228ExitInThread.main(none);
            case "C229UncaughtInThread" -> C229UncaughtInThread.main(none);
            case "C230ParkUnpark" -> C230ParkUnpark.main(none);
            case "C231FieldUpdaters" -> C231FieldUpdaters.main(none);
            case "C232Interfaces" -> C232Interfaces.main(none);
            case "C240LargeFrame" -> C240LargeFrame.main(none);
            default -> throw new IllegalArgumentException(name);
        }
    }
}
